import { Column, Entity, PrimaryColumn } from "typeorm";

/** The secret of a draw. It has no GraphQL type, and nothing but a draw and a revealed lot reads it (R35). */
@Entity()
export class LotSeed {
  @PrimaryColumn({ type: "uuid" })
  lotId!: string;

  @PrimaryColumn({ type: "int" })
  drawIndex!: number;

  @Column({ type: "text" })
  seed!: string;
}
