import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** An attempt that failed, or has not succeeded yet. */
@Entity()
export class SignInFailure {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  /** What is counted, as `account:<hash>` or `address:<hash>`: people type passwords into the wrong field. */
  @Column({ type: "text" })
  subject!: string;

  @InstantColumn()
  failedAt!: number;
}
