import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import type { ConsentDecision } from "./consent-words.enum.ts";

/** A customer's word for or against closing; a second one changes nothing but is kept. */
@Entity()
export class Consent {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "uuid" })
  contactId!: string;

  @Column({ type: "text" })
  decision!: ConsentDecision;

  @Column({ type: "text" })
  via!: "LINK" | "CALL";

  @Column({ type: "text", nullable: true })
  evidence!: string | null;

  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "uuid", nullable: true })
  recordedBy!: string | null;

  @InstantColumn()
  recordedAt!: number;
}
