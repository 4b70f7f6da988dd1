import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** Who manages a team, `[validFrom, validTo)`; the database refuses two at once. */
@Entity()
export class TeamManager {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  industryTeamId!: string;

  @Column({ type: "uuid" })
  staffId!: string;

  @InstantColumn()
  validFrom!: number;

  @InstantColumn({ nullable: true })
  validTo!: number | null;
}
