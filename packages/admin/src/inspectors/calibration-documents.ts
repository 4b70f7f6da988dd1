import { runCommand, runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import type { CriterionAgreement } from "./inspector-documents.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CalibrationRow {
  readonly id: string;
  readonly title: string;
  readonly deadline: string;
  readonly createdAt: string;
  readonly invited: readonly Named[];
  readonly serviceCycles: readonly { readonly id: string; readonly frameId: string }[];
}

export const CalibrationsDocument = typed<{ calibrationSessions: readonly CalibrationRow[] }>(
  `query Calibrations { calibrationSessions { id title deadline createdAt invited { id name }
    serviceCycles { id frameId } } }`,
);

export const CalibrationComparisonDocument = typed<
  { calibrationComparison: readonly CriterionAgreement[] },
  { id: string }
>(
  "query CalibrationComparison($id: ID!) { calibrationComparison(id: $id) { criterion units interval nominal } }",
);

const CycleDocument = typed<
  {
    serviceRecord: {
      readonly currentCycle: { readonly id: string; readonly closedAt: string | null };
    } | null;
  },
  { number: string }
>(
  "query ClosedCycle($number: String!) { serviceRecord(number: $number) { currentCycle { id closedAt } } }",
);

/** The closed present cycle of a record; null where there is none or one may not see it. */
export async function closedCycleOf(number: string): Promise<string | null> {
  const { serviceRecord } = await runQuery(CycleDocument, { number });
  const cycle = serviceRecord?.currentCycle;
  return cycle === undefined || cycle.closedAt === null ? null : cycle.id;
}

/** What is set when a session begins. */
export interface CalibrationSettings {
  readonly title: string;
  readonly serviceCycleIds: readonly string[];
  readonly inspectorIds: readonly string[];
  readonly deadline: string;
}

const CreateDocument = typed<unknown, { input: CalibrationSettings }>(
  "mutation CreateCalibration($input: CreateCalibrationSessionInput!) { createCalibrationSession(input: $input) { calibrationSession { id } } }",
);

/** @throws HttpError as `runCommand` */
export async function createCalibration(input: CalibrationSettings): Promise<unknown> {
  return runCommand(CreateDocument, { input });
}
