import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A dispute that came too late, admitted by the general manager. */
@Entity()
export class DisputeAdmission {
  @PrimaryColumn({ type: "uuid" })
  reviewId!: string;

  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "uuid" })
  admittedById!: string;

  @InstantColumn()
  admittedAt!: number;
}
