import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** The team an engineer belongs to, `[validFrom, validTo)`; never two at once. */
@Entity()
export class TeamMembership {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  engineerId!: string;

  @Column({ type: "uuid" })
  industryTeamId!: string;

  @InstantColumn()
  validFrom!: number;

  @InstantColumn({ nullable: true })
  validTo!: number | null;
}
