import type { CalendarState, SpecialDay } from "@attest/shared/service-calendar";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** One state of one year's table. Rows are only added: a cycle names the version it was opened under. */
@Entity()
export class ServiceCalendarYear {
  /** Counts over all years. */
  @PrimaryColumn({ type: "int" })
  version!: number;

  @Column({ type: "int" })
  year!: number;

  @Column({ type: "text" })
  state!: CalendarState;

  /** The State Council's paper. */
  @Column({ type: "text", nullable: true })
  source!: string | null;

  @Column({ type: "uuid", nullable: true })
  certifiedBy!: string | null;

  @Column({ type: "jsonb" })
  days!: SpecialDay[];

  @InstantColumn()
  createdAt!: number;
}
