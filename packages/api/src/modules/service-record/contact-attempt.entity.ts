import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import type { Channel } from "../service-calendar/clock.enum.ts";

/** An attempt to reach the customer about closing; three on three workdays open the unreachable path (R20). */
@Entity()
export class ContactAttempt {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "text" })
  channel!: Channel;

  @Column({ type: "text" })
  text!: string;

  @Column({ type: "uuid" })
  attemptedBy!: string;

  @InstantColumn()
  attemptedAt!: number;
}
