import { ManagementMode, Severity } from "@attest/shared/industry-team";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(ManagementMode, { name: "ManagementMode" });
registerEnumType(Severity, { name: "Severity" });

/** The team that serves one industry's customers. */
@ObjectType()
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
  @Field(() => Severity)
  @Column({ type: "text" })
  severity!: Severity;

  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
