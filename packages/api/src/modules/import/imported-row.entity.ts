import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a row of a mapped file became, so that a second run knows it again. */
@Entity()
export class ImportedRow {
  /** As `--into` names it. */
  @PrimaryColumn({ type: "text" })
  resource!: string;

  /** The row's own key, as the mapping names it. */
  @PrimaryColumn({ type: "text" })
  rowKey!: string;

  @Column({ type: "uuid" })
  targetId!: string;

  /** Hex SHA-256 of what the row said. */
  @Column({ type: "text" })
  rowHash!: string;
}
