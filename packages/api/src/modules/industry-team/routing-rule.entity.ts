import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which team serves an industry; the smaller priority wins. */
@Entity()
export class RoutingRule {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  industry!: string;

  @Column({ type: "uuid" })
  industryTeamId!: string;

  @Column({ type: "int" })
  priority!: number;
}
