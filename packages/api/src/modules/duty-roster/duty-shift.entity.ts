import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** Who answers the phone outside working time, `[startsAt, endsAt)`. */
@Entity()
export class DutyShift {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  engineerId!: string;

  @InstantColumn()
  startsAt!: number;

  @InstantColumn()
  endsAt!: number;
}
