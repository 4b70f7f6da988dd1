import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import type { IdentityMethod, IdentityResult } from "./consent-words.enum.ts";

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
