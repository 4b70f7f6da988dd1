import { ManagementMode, Severity } from "@attest/shared/industry-team";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(ManagementMode, { name: "ManagementMode" });
registerEnumType(Severity, { name: "Severity" });

/** The team that serves one industry's customers. */
@ObjectType({ description: "The team that serves one industry's customers." })
@Entity()
export class IndustryTeam {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  code!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => ManagementMode)
  @Column({ type: "text" })
  mode!: ManagementMode;

  /** How strictly the team's lots are inspected at present. */
  @Field(() => Severity, { description: "How strictly the team's lots are inspected at present." })
  @Column({ type: "text" })
  severity!: Severity;

  @Field(() => Int, { description: "What an update names." })
  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
