import type { CheckKind, InspectionLevel, SamplingMethod } from "@attest/shared/sampling";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** A lot as a command names it. */
export interface LotReference {
  readonly id: string;
  readonly version: number;
}

/** What is agreed before anything is known of the lot. */
export interface PlanSettings {
  readonly industryTeamId: string;
  readonly kind: CheckKind;
  /** Dates, `2026-09-01`. */
  readonly from: string;
  readonly to: string;
  readonly method: SamplingMethod;
  readonly level?: InspectionLevel;
  readonly aql?: string;
  readonly fixedSize?: number;
  readonly stratifyBy: string;
  readonly scorecardId?: string;
}

type LotCommand = "freezeLot" | "drawLot" | "assignReviews" | "judgeLot" | "revealLot";

const CreateDocument = typed<
  { createSpotCheckPlan: { spotCheckPlan: { id: string; lot: { id: string } } } },
  { input: PlanSettings }
>(
  "mutation CreatePlan($input: CreateSpotCheckPlanInput!) { createSpotCheckPlan(input: $input) { spotCheckPlan { id lot { id } } } }",
);
const RedrawDocument = typed<unknown, { input: LotReference & { readonly reason: string } }>(
  "mutation Redraw($input: RedrawLotInput!) { redrawLot(input: $input) { lot { id } } }",
);
const ReplaceDocument = typed<
  unknown,
  { input: LotReference & { readonly itemId: string; readonly reason: string } }
>(
  "mutation ReplaceItem($input: ReplaceSampleItemInput!) { replaceSampleItem(input: $input) { lot { id } } }",
);

/** Every command throws HttpError as `runCommand` does. */
export const lotCommands = {
  /** @returns the id of the lot that the plan made */
  createPlan: async (input: PlanSettings): Promise<string> =>
    (await runCommand(CreateDocument, { input })).createSpotCheckPlan.spotCheckPlan.lot.id,
  /** The steps that need nothing but the lot. */
  step: async (command: LotCommand, { id, version }: LotReference): Promise<unknown> =>
    runCommand(
      typed<Record<string, unknown>, { input: LotReference }>(
        `mutation LotStep($input: LotInput!) { ${command}(input: $input) { lot { id } } }`,
      ),
      { input: { id, version } },
    ),
  redraw: async ({ id, version }: LotReference, reason: string): Promise<unknown> =>
    runCommand(RedrawDocument, { input: { id, version, reason } }),
  replace: async (
    { id, version }: LotReference,
    itemId: string,
    reason: string,
  ): Promise<unknown> => runCommand(ReplaceDocument, { input: { id, version, itemId, reason } }),
};
