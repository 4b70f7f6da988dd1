import type { CriterionChange } from "@attest/shared/scorecard";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { CriterionEntity } from "./criterion.entity.ts";

/** What became of a criterion. */
export const CriterionFate = {
  ADDED: "ADDED",
  REMOVED: "REMOVED",
  CHANGED: "CHANGED",
  SAME: "SAME",
} as const;
export type CriterionFate = (typeof CriterionFate)[keyof typeof CriterionFate];

registerEnumType(CriterionFate, {
  name: "CriterionFate",
  description: "What became of a criterion from one version to another.",
});

@ObjectType("CriterionChange", {
  description: "A criterion in two versions of a scorecard, found again by its name.",
})
export class CriterionChangeType {
  @Field(() => String)
  name!: string;

  @Field(() => CriterionFate)
  change!: CriterionChange["change"];

  @Field(() => CriterionEntity, { nullable: true })
  before!: CriterionEntity | null;

  @Field(() => CriterionEntity, { nullable: true })
  after!: CriterionEntity | null;
}
