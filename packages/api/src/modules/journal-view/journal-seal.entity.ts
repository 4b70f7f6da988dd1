import { Column, Entity, PrimaryColumn } from "typeorm";

/** An entry's place in the chain of hashes; written once, by the job that seals. */
@Entity()
export class JournalSeal {
  @PrimaryColumn({
    type: "bigint",
    transformer: { from: Number, to: (value: number): number => value },
  })
  seq!: number;

  @Column({ type: "text" })
  previousHash!: string;

  @Column({ type: "text" })
  hash!: string;
}
