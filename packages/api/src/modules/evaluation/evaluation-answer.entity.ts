import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** One version of an answer; late ones are kept as text and not scored. */
@Entity()
export class EvaluationAnswer {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  evaluationId!: string;

  @Column({ type: "int" })
  version!: number;

  @Column({ type: "int" })
  score!: number;

  @Column({ type: "text", nullable: true })
  comment!: string | null;

  @Column({ type: "boolean" })
  scored!: boolean;

  @InstantColumn()
  answeredAt!: number;
}
