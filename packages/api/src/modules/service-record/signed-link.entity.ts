import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** What the bearer of a letter's link may do. */
export const LinkPurpose = {
  STATUS: "STATUS",
  CONSENT: "CONSENT",
  EVALUATION: "EVALUATION",
} as const;
export type LinkPurpose = (typeof LinkPurpose)[keyof typeof LinkPurpose];

/** A link in a letter: 256 random bits of which only the hash is kept, bound to a contact, a cycle and a purpose. */
@Entity()
export class SignedLink {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  purpose!: LinkPurpose;

  @Column({ type: "text" })
  tokenHash!: string;

  @Column({ type: "uuid" })
  contactId!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @InstantColumn()
  createdAt!: number;

  @InstantColumn({ nullable: true })
  expiresAt!: number | null;
}
