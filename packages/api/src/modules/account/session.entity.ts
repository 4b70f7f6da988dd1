import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** Somebody signed in: a member of staff, or a customer's contact. */
@Entity()
export class Session {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  tokenHash!: string;

  @Column({ type: "uuid", nullable: true })
  staffId!: string | null;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  @InstantColumn()
  createdAt!: number;

  /** Real time, as the browser's cookie keeps it: the demo clock signs nobody out. */
  @InstantColumn()
  expiresAt!: number;
}
