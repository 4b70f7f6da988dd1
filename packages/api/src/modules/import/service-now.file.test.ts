import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SERVICE_NOW_COLUMNS } from "./service-now.columns.ts";
import type { FileIncident, FileSurvey } from "./service-now.file.ts";
import { readIncidents, surveyServiceNow } from "./service-now.file.ts";

function row(number: string, count: number): string {
  const values: Record<string, string> = {
    number,
    incident_state: "Active",
    reassignment_count: "0",
    reopen_count: "0",
    sys_mod_count: String(count),
    opened_at: "1/3/2016 09:00",
    sys_updated_at: `1/3/2016 1${count}:00`,
  };
  return SERVICE_NOW_COLUMNS.map((column) => values[column] ?? "?").join(",");
}

describe("the incidents of a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "attest-import-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function incidents(rows: string[]): Promise<[FileSurvey, FileIncident[]]> {
    const path = join(folder, "log.csv");
    writeFileSync(path, `${SERVICE_NOW_COLUMNS.join(",")}\n${rows.join("\n")}\n`);
    const survey = await surveyServiceNow(path);
    const found: FileIncident[] = [];
    for await (const incident of readIncidents(path, survey)) {
      found.push(incident);
    }
    return [survey, found];
  }

  it("are whole even where the file tears them apart", async () => {
    const [, found] = await incidents([
      row("INC1", 0),
      row("INC2", 0),
      row("INC1", 1),
      row("INC2", 1),
    ]);
    expect(found.map(({ plan }) => [plan.number, plan.updates.length])).toEqual([
      ["INC1", 2],
      ["INC2", 2],
    ]);
  });

  it("have the same hash in whatever order their rows come", async () => {
    const [, [one]] = await incidents([row("INC1", 0), row("INC1", 1), row("INC1", 2)]);
    const [, [other]] = await incidents([row("INC1", 2), row("INC1", 0), row("INC1", 1)]);
    expect(other?.plan).toEqual(one?.plan);
    expect(other?.odd).not.toEqual(one?.odd);
  });

  it("have the same hash in a copy that writes dates padded and dashed, and booleans in capitals", async () => {
    const plain = row("INC1", 0).replace("INC1,Active,?", "INC1,Active,true");
    const other = plain.replaceAll("1/3/2016", "01-03-2016").replace(",true,", ",TRUE,");
    const [, [one]] = await incidents([plain]);
    const [, [copy]] = await incidents([other]);
    expect(other).not.toBe(plain);
    expect(copy?.plan.planHash).toBe(one?.plan.planHash);
  });

  it("and the refused lines account for every row", async () => {
    const [survey, found] = await incidents([
      row("INC1", 0),
      "nonsense",
      row("INC2", 0),
      row("45", 0),
    ]);
    const taken = found.flatMap(({ updates }) => updates.map(({ line }) => line));
    const refused = survey.refused.map(({ line }) => line);
    expect([...taken, ...refused].sort()).toEqual([2, 3, 4, 5]);
    expect(survey.rows).toBe(4);
  });
});
