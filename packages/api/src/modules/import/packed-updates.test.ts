import type { RecordedUpdate } from "@attest/shared/incident-log";
import fc from "fast-check";
import { expect, it } from "vitest";
import { packUpdates, unpackUpdates } from "./packed-updates.ts";

const text = fc.option(fc.constantFrom("a", "b"));
const instant = fc.integer({ min: 0, max: 3 });
const updates: fc.Arbitrary<RecordedUpdate[]> = fc.array(
  fc.record({
    number: fc.constant("INC1"),
    state: fc.constantFrom("New", "Active", "Closed"),
    modCount: instant,
    reopenCount: instant,
    reassignmentCount: instant,
    openedAt: instant,
    createdAt: fc.option(instant),
    updatedAt: instant,
    contactType: text,
    group: text,
    assignee: text,
    caller: text,
    openedBy: text,
    createdBy: text,
    updatedBy: text,
    details: fc.record({ priority: text, knowledge: fc.option(fc.boolean()) }),
  }),
);

it("the updates of an incident come back from their packing as they were", () => {
  fc.assert(
    fc.property(updates, (story) => {
      const stored = JSON.parse(JSON.stringify(packUpdates(story))) as ReturnType<
        typeof packUpdates
      >;
      expect(unpackUpdates(stored)).toEqual(story);
    }),
  );
});

it("a repeated update takes next to no room", () => {
  const [first] =
    fc.sample(
      updates.filter(({ length }) => length > 0),
      1,
    )[0] ?? [];
  const story = Array<RecordedUpdate>(3).fill(first as RecordedUpdate);
  expect(packUpdates(story)).toEqual([first, {}, {}]);
});
