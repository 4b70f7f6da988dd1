import { expect, it } from "vitest";
import { collectReloads } from "./collect-reloads.ts";

/** A clock that the test moves itself. */
function handClock(): { after: (ms: number, act: () => void) => void; move: (ms: number) => void } {
  let now = 0;
  const waiting: { at: number; act: () => void }[] = [];
  const move = (ms: number): void => {
    const end = now + ms;
    for (;;) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting[0];
      if (next === undefined || next.at > end) {
        break;
      }
      waiting.shift();
      now = next.at;
      next.act();
    }
    now = end;
  };
  return { after: (ms, act) => void waiting.push({ at: now + ms, act }), move };
}

it("a single event is read once", () => {
  const clock = handClock();
  let reloads = 0;
  const noteEvent = collectReloads(clock.after, () => (reloads += 1));
  noteEvent();
  clock.move(5_000);
  expect(reloads).toBe(1);
});

it("an event just after a reload is read by the next one", () => {
  const clock = handClock();
  let reloads = 0;
  const noteEvent = collectReloads(clock.after, () => (reloads += 1));
  noteEvent();
  clock.move(100);
  noteEvent();
  clock.move(5_000);
  expect(reloads).toBe(2);
});

it("twenty events a second for a minute are read at most about once a second", () => {
  const clock = handClock();
  let reloads = 0;
  const noteEvent = collectReloads(clock.after, () => (reloads += 1));
  for (let n = 0; n < 1_200; n += 1) {
    noteEvent();
    clock.move(50);
  }
  clock.move(5_000);
  expect(reloads).toBeGreaterThan(60);
  expect(reloads).toBeLessThan(80);
});
