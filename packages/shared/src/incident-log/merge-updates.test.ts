import { describe, expect, it } from "vitest";
import type { IncidentPlan, StoredIncident } from "./index.ts";
import { mergeUpdates } from "./index.ts";
import { CLOSED, log, NO_OUTCOME, plan, RESOLVED, WORKED } from "./sample-log.ts";

describe("importing an incident again", () => {
  const short = log(WORKED);
  const long = log(WORKED, RESOLVED, CLOSED);

  function stored({ updates, outcome }: IncidentPlan): StoredIncident {
    return { updates: updates.map(({ update }) => update), outcome };
  }

  it("from a longer file completes it, keeping the identity of every update", () => {
    const keys = plan(short).updates.map(({ key }) => key);
    const completed = plan(mergeUpdates(stored(plan(short)), long));
    expect(completed).toEqual(plan(long));
    expect(completed.updates.map(({ key }) => key).slice(0, 2)).toEqual(keys);
    expect(completed.planHash).not.toBe(plan(short).planHash);
  });

  it("from a shorter file takes nothing away", () => {
    expect(plan(mergeUpdates(stored(plan(long)), short))).toEqual(plan(long));
  });

  it("from a file that has only the newer rows joins them to the stored ones", () => {
    expect(plan(mergeUpdates(stored(plan(short)), long.slice(2)))).toEqual(plan(long));
  });

  it("with another end copied onto its rows changes nothing while it is open", () => {
    const elsewhere = short.map(({ line, update }) => ({
      line,
      update: { ...update, outcome: NO_OUTCOME },
    }));
    expect(plan(elsewhere).planHash).toBe(plan(short).planHash);
  });
});
