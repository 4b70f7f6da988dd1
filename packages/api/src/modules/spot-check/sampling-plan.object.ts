import { Severity } from "@attest/shared/industry-team";
import {
  operatingCharacteristic,
  type OcPoint as RuleOcPoint,
  type SamplingPlan as RulePlan,
} from "@attest/shared/sampling";
import { Field, Int, ObjectType } from "type-graphql";
import type { Lot } from "./lot.entity.ts";

@ObjectType({
  description:
    "Binomial chance of acceptance, in ten-thousandths, at a defective share in ten-thousandths.",
})
export class OcPoint {
  @Field(() => Int)
  defective!: number;

  @Field(() => Int)
  acceptance!: number;
}

@ObjectType({
  description:
    "Code letter as looked up; n and Ac/Re after arrows. everyItem: n >= lot size, or DISCONTINUED; Ac/Re stay the table's. Lot 0 gives size 0.",
})
export class SamplingPlan {
  @Field(() => String, { nullable: true })
  codeLetter!: string | null;

  @Field(() => Severity)
  severity!: Severity;

  @Field(() => Int)
  sampleSize!: number;

  @Field(() => Int)
  acceptanceNumber!: number;

  @Field(() => Int)
  rejectionNumber!: number;

  @Field(() => Boolean)
  everyItem!: boolean;

  @Field(() => [OcPoint], { description: "Each per cent up to 30, each fifth after." })
  oc!: RuleOcPoint[];
}

/** A plan with its curve. */
export function withCurve(plan: RulePlan): SamplingPlan {
  return { ...plan, oc: operatingCharacteristic(plan) };
}

/** What of a lot its pinned plan is made of. */
export const PINNED_COLUMNS = [
  "sampleSize",
  "acceptanceNumber",
  "rejectionNumber",
  "everyItem",
  "codeLetter",
  "severity",
] as const;

/** What a lot was pinned to at freezing; null before. */
export function pinnedPlan(lot: Pick<Lot, (typeof PINNED_COLUMNS)[number]>): SamplingPlan | null {
  const { sampleSize, acceptanceNumber, rejectionNumber, everyItem, codeLetter, severity } = lot;
  return sampleSize === null || acceptanceNumber === null || rejectionNumber === null
    ? null
    : withCurve({
        codeLetter,
        severity,
        sampleSize,
        acceptanceNumber,
        rejectionNumber,
        everyItem: everyItem ?? false,
      });
}
