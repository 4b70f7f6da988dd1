import type { ClockKind } from "@attest/shared/service-clock";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** One step of one clock's escalation, told: the database holds that there is no second one. */
@Entity()
export class ClockAlert {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "text" })
  clockKind!: ClockKind;

  /** Its place in `ESCALATION_STEPS`. */
  @Column({ type: "smallint" })
  step!: number;

  /** When the step fell due by the clock. */
  @InstantColumn()
  dueAt!: number;

  @InstantColumn()
  firedAt!: number;
}
