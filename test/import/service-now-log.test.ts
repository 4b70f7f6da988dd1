import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FileIncident, FileSurvey } from "@attest/api/modules/import/service-now.file";
import { readIncidents, surveyServiceNow } from "@attest/api/modules/import/service-now.file";
import { beforeAll, describe, expect, it } from "vitest";

const LOG = fileURLToPath(
  new URL("../../../shared/data/uci/incident_event_log_part1.csv.xz", import.meta.url),
);
const COUNT = fileURLToPath(new URL("count-from-csv.mjs", import.meta.url));

interface Figures {
  rows: number;
  records: number;
  cycles: number;
  perGroup: Record<string, number>;
  reassigned: number;
  reopened: number;
}

describe.skipIf(!existsSync(LOG))(`a real company's incident log (${LOG})`, () => {
  let survey: FileSurvey;
  const odd: Record<string, number> = {};
  const figures: Figures = {
    rows: 0,
    records: 0,
    cycles: 0,
    perGroup: {},
    reassigned: 0,
    reopened: 0,
  };
  let last: FileIncident | undefined;

  function count({ plan, odd: lines }: FileIncident): void {
    const group = plan.holder.group ?? "?";
    figures.rows += plan.updates.length;
    figures.records += 1;
    figures.cycles += plan.cycles.length;
    figures.perGroup[group] = (figures.perGroup[group] ?? 0) + 1;
    figures.reassigned += plan.reassignmentCount > 0 ? 1 : 0;
    figures.reopened += plan.cycles.length > 1 ? 1 : 0;
    for (const { reason } of lines) {
      const code = reason.split(":")[0] ?? reason;
      odd[code] = (odd[code] ?? 0) + 1;
    }
  }

  beforeAll(async () => {
    survey = await surveyServiceNow(LOG);
    for await (const incident of readIncidents(LOG, survey)) {
      count(incident);
      last = incident;
    }
  });

  it("has 119,998 rows of 20,769 incidents, none of them refused", () => {
    expect(survey.refused).toEqual([]);
    expect([survey.rows, figures.rows, figures.records]).toEqual([119_998, 119_998, 20_769]);
  });

  it("gives the figures that a separate count of its lines gives", () => {
    const counted = JSON.parse(
      execFileSync(process.execPath, [COUNT, LOG], { encoding: "utf8" }),
    ) as Figures;
    expect(counted).toMatchObject(figures);
    expect(figures).toMatchObject({ cycles: 21_045, reassigned: 9843, reopened: 234 });
  });

  it("has the odd lines it is known for, each with its reason", () => {
    expect(odd).toEqual({
      CALLER_CHANGED: 4,
      CALLER_MISSING: 3,
      CLOSED_UNRESOLVED: 3,
      COUNT_GOES_BACK: 4,
      COUNT_REPEATED: 5,
      CREATED_BEFORE_OPENED: 6,
      STATE_UNKNOWN: 2,
      TAKEN_BACK: 1,
      TIME_GOES_BACK: 1,
      UPDATED_BEFORE_OPENED: 5,
    });
  });

  it("ends in the middle of INC0029233, which is open although its row shows a later closing", () => {
    expect(last?.plan).toMatchObject({
      number: "INC0029233",
      status: "OPEN",
      outcome: { closedAt: null },
    });
  });
});
