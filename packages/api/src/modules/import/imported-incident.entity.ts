import type { IncidentOutcome, RecordedUpdate } from "@attest/shared/incident-log";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an imported record was made from, so that a longer log continues it. */
@Entity()
export class ImportedIncident {
  /** As in the log, and of the record. */
  @PrimaryColumn({ type: "text" })
  number!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "text" })
  planHash!: string;

  /** The record's version as the import left it. */
  @Column({ type: "int" })
  recordVersion!: number;

  @Column({ type: "jsonb" })
  updates!: readonly RecordedUpdate[];

  @Column({ type: "jsonb" })
  outcome!: IncidentOutcome;
}
