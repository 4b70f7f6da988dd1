import type { LotVerdict } from "@attest/shared/sampling";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** How a team is inspected. It moves at a reveal only, so that it tells nothing of a draw before (R36). */
@Entity()
export class TeamInspection {
  @PrimaryColumn({ type: "uuid" })
  industryTeamId!: string;

  @Column({ type: "text", array: true })
  recent!: LotVerdict[];

  @Column({ type: "int", default: 0 })
  score!: number;

  @Column({ type: "int", default: 0 })
  rejectedTightened!: number;

  @Column({ type: "int", default: 90 })
  auditCadenceDays!: number;

  @InstantColumn()
  changedAt!: number;
}
