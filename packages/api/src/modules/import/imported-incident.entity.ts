import type { IncidentOutcome } from "@attest/shared/incident-log";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { PackedUpdate } from "./packed-updates.ts";

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

  /** In the order they happened, each as far as it differs from the one before. */
  @Column({ type: "jsonb" })
  updates!: readonly PackedUpdate[];

  @Column({ type: "jsonb" })
  outcome!: IncidentOutcome;
}
