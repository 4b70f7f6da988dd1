import { Column, Entity, PrimaryColumn } from "typeorm";

/** The roster as a whole: its version counts every change, so that two who plan at once do not undo each other. */
@Entity()
export class DutyRoster {
  @PrimaryColumn({ type: "smallint" })
  id!: number;

  @Column({ type: "int" })
  version!: number;
}
