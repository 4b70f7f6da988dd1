import { Entity, PrimaryColumn } from "typeorm";

/** Somebody invited to a consultation. */
@Entity()
export class ConsultationExpert {
  @PrimaryColumn({ type: "uuid" })
  consultationId!: string;

  @PrimaryColumn({ type: "uuid" })
  staffId!: string;
}
