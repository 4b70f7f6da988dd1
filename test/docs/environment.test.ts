import { expect, it } from "vitest";
import { written } from "./written.ts";

const SOURCE = written("packages/api/src/platform/env.ts");
const ROWS = written("docs/operations.md").matchAll(/^\| `([A-Z_]+)` \|/gm);

it("the operators' table of the environment has a row for each variable that is read, and no other", () => {
  const read = [...SOURCE.matchAll(/(?:source\[|name: )"([A-Z_]+)"/g)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(10);
  expect([...ROWS].map(([, name]) => name).sort()).toEqual([...new Set(read)].sort());
});
