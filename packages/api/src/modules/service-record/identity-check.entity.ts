import { IdentityMethod, IdentityResult } from "@attest/shared/service-record";
import { registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(IdentityMethod, { name: "IdentityMethod" });
registerEnumType(IdentityResult, { name: "IdentityResult" });

/** Whether a caller was who they said, how it was found out and by whom; kept whatever the result. */
@Entity()
export class IdentityCheck {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  contactId!: string;

  @Column({ type: "text" })
  method!: IdentityMethod;

  @Column({ type: "text" })
  evidence!: string;

  @Column({ type: "text" })
  result!: IdentityResult;

  /** Null when an integration checked. */
  @Column({ type: "uuid", nullable: true })
  checkedBy!: string | null;

  @InstantColumn()
  checkedAt!: number;
}
