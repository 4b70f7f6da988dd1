import type { Role } from "@attest/shared/access";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A role somebody holds, `[validFrom, validTo)`. */
@Entity()
export class RoleGrant {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  staffId!: string;

  @Column({ type: "text" })
  role!: Role;

  @InstantColumn()
  validFrom!: number;

  @InstantColumn({ nullable: true })
  validTo!: number | null;

  @Column({ type: "uuid", nullable: true })
  grantedBy!: string | null;
}
