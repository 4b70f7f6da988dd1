import { expect, it } from "vitest";
import { emptyPlan, previewOf, settingsOf } from "./plan-draft.ts";

it("looks at the month before unless something else is chosen", () => {
  expect(emptyPlan("2026-03-05")).toMatchObject({ from: "2026-02-01", to: "2026-02-28" });
  expect(emptyPlan("2026-01-31")).toMatchObject({ from: "2025-12-01", to: "2025-12-31" });
});

it("tells the server nothing that the method does not use", () => {
  const draft = { ...emptyPlan("2026-03-05"), industryTeamId: "t", method: "FIXED" as const };
  expect(settingsOf(draft)).toMatchObject({ method: "FIXED", fixedSize: 20 });
  expect(settingsOf(draft)).not.toHaveProperty("aql");
  expect(settingsOf({ ...draft, method: "CENSUS" })).not.toHaveProperty("fixedSize");
});

it("shows no curve before there is a number of cycles", () => {
  const draft = emptyPlan("2026-03-05");
  expect(previewOf(draft)).toEqual({ lotSize: 100, method: "ISO_2859", level: "II", aql: "4.0" });
  expect(previewOf({ ...draft, lotSize: "" })).toBeNull();
  expect(previewOf({ ...draft, method: "FIXED", fixedSize: "0" })).toBeNull();
});
