import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import type { StaffViewer } from "../../platform/viewer.ts";

let api: TestApi;
let agent: StaffViewer;
beforeAll(async () => {
  api = await openTestApi();
  agent = await api.build.viewerWith("AGENT");
});
afterAll(() => api.close());

const PLAN = `query ($input: PreviewSamplingPlanInput!) { previewSamplingPlan(input: $input) {
  codeLetter severity sampleSize acceptanceNumber rejectionNumber everyItem oc { defective acceptance } } }`;
const plan = async (input: object) => {
  const { data, errors } = await api.run<{
    previewSamplingPlan: Record<string, unknown> & {
      oc: { defective: number; acceptance: number }[];
    };
  }>(PLAN, { input }, { as: agent });
  return errors?.[0]?.extensions.code ?? data.previewSamplingPlan;
};
const switching = async (letters: string): Promise<string[]> => {
  const words = { A: "ACCEPTED", N: "NOT_ACCEPTED", E: "EMPTY" };
  const verdicts = letters.split(" ").map((letter) => words[letter as keyof typeof words]);
  const { data } = await api.run<{ previewSwitching: string[] }>(
    "query ($v: [LotVerdict!]!) { previewSwitching(verdicts: $v) }",
    { v: verdicts },
    { as: agent },
  );
  return data.previewSwitching;
};

describe("the preview of a plan", () => {
  it("SPC-01 says H, 50, 5 and 6 for 300", async () => {
    expect(await plan({ lotSize: 300 })).toMatchObject({
      ...{ codeLetter: "H", sampleSize: 50, acceptanceNumber: 5, rejectionNumber: 6 },
    });
  });

  it("SPC-03 says 13 and 1 for 40, by the letter D", async () => {
    const found = { codeLetter: "D", sampleSize: 13, acceptanceNumber: 1 };
    expect(await plan({ lotSize: 40 })).toMatchObject(found);
  });

  it("SPC-06 says 0 for an empty lot", async () => {
    expect(await plan({ lotSize: 0 })).toMatchObject({ codeLetter: null, sampleSize: 0 });
  });

  it("shows the chance that a bad lot passes", async () => {
    const found = await plan({ lotSize: 40 });
    const oc = typeof found === "string" ? [] : found.oc;
    expect(oc).toContainEqual({ defective: 1000, acceptance: 6213 });
    expect(oc[0]).toEqual({ defective: 0, acceptance: 10_000 });
  });

  it.each([
    { lotSize: -1 },
    { lotSize: 10_000_001 },
    { lotSize: 40, aql: "4.2" },
    { lotSize: 40, aql: "4,0" },
    { lotSize: 40, method: "FIXED" },
    { lotSize: 40, method: "FIXED", fixedSize: 0 },
  ])("refuses %j", async (input) => {
    expect(await plan(input)).toBe("BAD_USER_INPUT");
  });

  it("is for staff and keys only", async () => {
    const { errors } = await api.run(PLAN, { input: { lotSize: 40 } });
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("the preview of switching", () => {
  it("SPC-07 tightens after the second of five that is not accepted, with 3 borne at H", async () => {
    expect((await switching("A A N A N")).at(-1)).toBe("TIGHTENED");
    const tightened = await plan({ lotSize: 300, severity: "TIGHTENED" });
    expect(tightened).toMatchObject({ acceptanceNumber: 3 });
  });

  it("SPC-08 is normal again after five accepted", async () => {
    expect((await switching("N N A A A A A")).at(-1)).toBe("NORMAL");
  });

  it("SPC-06 changes nothing for an empty lot", async () => {
    expect(await switching("N E N")).toEqual(["NORMAL", "NORMAL", "TIGHTENED"]);
  });
});
