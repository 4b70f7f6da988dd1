import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attributeBreach,
  attributeResolution,
  attributeResponse,
  custodyFault,
  holderAt,
  startCustody,
  takeCustody,
} from "./index.ts";
import type { CustodyChain, Holder } from "./index.ts";

const DESK: Holder = { engineerId: null, industryTeamId: null };
const QUEUE: Holder = { engineerId: null, industryTeamId: "finance" };
const A: Holder = { engineerId: "A", industryTeamId: "finance" };
const B: Holder = { engineerId: "B", industryTeamId: "finance" };
const wall = (from: number, to: number) => to - from;
const HOUR = 3600;

const hand = (chain: CustodyChain, holder: Holder, at: number) =>
  takeCustody(chain, { holder, at, reason: "换人" });

describe("the chain of custody", () => {
  it("starts with the desk and passes on at the very second, without a gap or an overlap", () => {
    const chain = hand(hand(startCustody(DESK, 0), QUEUE, 60), A, 300);
    expect(chain.map(({ from, to }) => [from, to])).toEqual([
      [0, 60],
      [60, 300],
      [300, null],
    ]);
    expect(holderAt(chain, -1)).toBeNull();
    expect(holderAt(chain, 59)).toEqual(DESK);
    expect(holderAt(chain, 60)).toEqual(QUEUE);
    expect(holderAt(chain, 300)).toEqual(A);
  });

  it("keeps no segment that lasts no time, and none for taking what one holds", () => {
    expect(hand(startCustody(DESK, 0), A, 0)).toEqual([
      { from: 0, to: null, holder: A, reason: "换人" },
    ]);
    const chain = startCustody(A, 0);
    expect(hand(chain, A, 50)).toBe(chain);
  });

  it("refuses a hand-over dated before the present holder's time", () => {
    expect(() => hand(hand(startCustody(DESK, 0), A, 100), B, 99)).toThrow(RangeError);
    expect(() => hand([], B, 99)).toThrow(RangeError);
  });

  it.each([
    [
      "a gap",
      [
        [0, 5],
        [6, null],
      ],
      { fault: "GAP", index: 0 },
    ],
    [
      "an overlap",
      [
        [0, 7],
        [6, null],
      ],
      { fault: "OVERLAP", index: 0 },
    ],
    [
      "an open segment inside",
      [
        [0, null],
        [6, null],
      ],
      { fault: "OVERLAP", index: 0 },
    ],
    [
      "no time",
      [
        [0, 6],
        [6, 6],
      ],
      { fault: "NO_TIME", index: 1 },
    ],
    ["an end", [[0, 6]], { fault: "ENDED", index: 0 }],
  ])("finds %s", (_name, spans, fault) => {
    const chain = spans.map(([from, to]) => ({
      from: from ?? 0,
      to: to ?? null,
      holder: A,
      reason: null,
    }));
    expect(custodyFault(chain)).toEqual(fault);
    expect(custodyFault([])).toEqual({ fault: "EMPTY" });
  });

  it("is whole after any run of hand-overs, and names exactly one holder at every instant", () => {
    const step = fc.tuple(fc.nat(100), fc.constantFrom(DESK, QUEUE, A, B));
    fc.assert(
      fc.property(fc.array(step), fc.nat(2000), (steps, probe) => {
        let at = 0;
        let chain = startCustody(DESK, 0);
        let expected = DESK;
        for (const [wait, holder] of steps) {
          at += wait;
          chain = hand(chain, holder, at);
          expected = at <= probe ? holder : expected;
        }
        expect(custodyFault(chain)).toBeNull();
        expect(holderAt(chain, probe)).toEqual(expected);
      }),
    );
  });
});

describe("attribution", () => {
  it("REC-04 credits the met response to A, who gave it, and the met resolution to B, who held it then", () => {
    const opened = 0;
    const chain = hand(hand(startCustody(DESK, opened), A, 300), B, 3900);
    expect(attributeResponse(A)).toMatchObject({ to: "ENGINEER", engineerId: "A" });
    expect(attributeResolution(chain, 3 * 24 * HOUR)).toMatchObject({
      to: "ENGINEER",
      engineerId: "B",
    });
  });

  it("SLA-22 names the desk for a record that was never assigned", () => {
    const clock = { startedAt: 0, dueAt: HOUR, secondsBetween: wall };
    expect(attributeBreach(startCustody(DESK, 0), clock)).toEqual({ to: "DESK" });
    expect(attributeBreach(hand(startCustody(DESK, 0), QUEUE, 10), clock)).toEqual({ to: "DESK" });
  });

  it("adds the desk's and the queue's time up before an engineer is charged", () => {
    const clock = { startedAt: 0, dueAt: HOUR, secondsBetween: wall };
    const chain = hand(hand(startCustody(DESK, 0), QUEUE, 1100), A, 2200);
    expect(attributeBreach(chain, clock)).toEqual({ to: "DESK" });
  });

  it("charges a breach to the longest holder, and of equals to the later one", () => {
    const clock = { startedAt: 0, dueAt: HOUR, secondsBetween: wall };
    const chainAt = (at: number) => hand(startCustody(A, 0), B, at);
    expect(attributeBreach(chainAt(1801), clock)).toMatchObject({ engineerId: "A" });
    expect(attributeBreach(chainAt(1800), clock)).toMatchObject({ engineerId: "B" });
    expect(attributeBreach(chainAt(3599), clock)).toMatchObject({ engineerId: "A" });
  });

  it("adds up the segments of one holder and looks no further than the due time", () => {
    const clock = { startedAt: 0, dueAt: 100, secondsBetween: wall };
    const back = hand(hand(startCustody(A, 0), B, 30), A, 75);
    expect(attributeBreach(back, clock)).toMatchObject({ engineerId: "A" });
    expect(attributeBreach(hand(startCustody(A, 0), B, 60), clock)).toMatchObject({
      engineerId: "A",
    });
  });

  it("counts only the clock's own time: a night held is no time held", () => {
    const worked = (from: number, to: number) =>
      Math.max(0, Math.min(to, 100) - from) + Math.max(0, to - Math.max(from, 900));
    const chain = hand(startCustody(A, 0), B, 80);
    const clock = { startedAt: 0, dueAt: 960, secondsBetween: worked };
    expect(attributeBreach(chain, clock)).toMatchObject({ engineerId: "B" });
    expect(attributeBreach(chain, { ...clock, dueAt: 950 })).toMatchObject({ engineerId: "A" });
  });
});
