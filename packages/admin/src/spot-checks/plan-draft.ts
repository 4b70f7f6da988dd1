import { CheckKind, InspectionLevel, SamplingMethod } from "@attest/shared/sampling";
import type { PlanSettings } from "./lot-commands.ts";

/** A plan as it is being typed. */
export interface PlanDraft {
  readonly industryTeamId: string;
  readonly kind: CheckKind;
  readonly from: string;
  readonly to: string;
  readonly method: SamplingMethod;
  readonly level: InspectionLevel;
  readonly aql: string;
  readonly fixedSize: string;
  readonly stratifyBy: string;
  readonly scorecardId: string;
  /** How many cycles the lot is thought to have; only the curve needs it. */
  readonly lotSize: string;
}

/** @param today `2026-09-30`: the month before is looked at unless something else is chosen */
export function emptyPlan(today: string): PlanDraft {
  const { from, to } = monthBefore(today);
  return {
    industryTeamId: "",
    kind: CheckKind.IRREGULAR,
    from,
    to,
    method: SamplingMethod.ISO_2859,
    level: InspectionLevel.II,
    aql: "4.0",
    fixedSize: "20",
    stratifyBy: "NONE",
    scorecardId: "",
    lotSize: "100",
  };
}

/** What the server is told of a draft: nothing that its method does not use. */
export function settingsOf(draft: PlanDraft): PlanSettings {
  const { industryTeamId, kind, from, to, stratifyBy, scorecardId } = draft;
  const scorecard = scorecardId === "" ? {} : { scorecardId };
  return { industryTeamId, kind, from, to, stratifyBy, ...scorecard, ...methodOf(draft) };
}

/** What the curve is computed from; null while a number is missing. */
export function previewOf(draft: PlanDraft): Readonly<Record<string, unknown>> | null {
  const lotSize = Number(draft.lotSize);
  const isFixedMissing = draft.method === "FIXED" && !(Number(draft.fixedSize) >= 1);
  if (!Number.isInteger(lotSize) || lotSize < 1 || isFixedMissing) {
    return null;
  }
  return { lotSize, ...methodOf(draft) };
}

function methodOf({ method, level, aql, fixedSize }: PlanDraft): {
  readonly method: SamplingMethod;
  readonly level?: InspectionLevel;
  readonly aql?: string;
  readonly fixedSize?: number;
} {
  if (method === "ISO_2859") {
    return { method, level, aql };
  }
  return method === "FIXED" ? { method, fixedSize: Number(fixedSize) } : { method };
}

function monthBefore(today: string): { readonly from: string; readonly to: string } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const last = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
  return { from: `${last.slice(0, 8)}01`, to: last };
}
