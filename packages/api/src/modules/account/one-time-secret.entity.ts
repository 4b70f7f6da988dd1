import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** What a one-time secret is good for; it is good for nothing else. */
export const SecretPurpose = {
  SET_PASSWORD: "SET_PASSWORD",
  SIGN_IN_CODE: "SIGN_IN_CODE",
} as const;
export type SecretPurpose = (typeof SecretPurpose)[keyof typeof SecretPurpose];

/** A link or a code for one person and one purpose, used once; only its hash is kept. */
@Entity()
export class OneTimeSecret {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  purpose!: SecretPurpose;

  @Column({ type: "text" })
  secretHash!: string;

  @Column({ type: "uuid", nullable: true })
  staffId!: string | null;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  /** Guesses at it, counted before each is looked at. */
  @Column({ type: "int" })
  attempts!: number;

  @InstantColumn()
  createdAt!: number;

  @InstantColumn()
  expiresAt!: number;

  @InstantColumn({ nullable: true })
  usedAt!: number | null;
}
