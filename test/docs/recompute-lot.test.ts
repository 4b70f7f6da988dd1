import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemoCompany } from "@attest/api/modules/demo-company/seed-demo-company";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import { newId } from "@attest/api/platform/random";
import { written } from "./written.ts";

interface Item {
  readonly id: string;
  readonly rankHash: string;
}
interface Lot {
  readonly seed: string;
  readonly frameHash: string;
  readonly plan: { readonly commitment: string };
  readonly sample: readonly Item[];
  readonly frame: readonly { readonly id: string }[];
}

let api: TestApi;
let folder = "";
let recompute: (lot: Lot) => string;
let lot: Lot;
beforeAll(async () => {
  api = await openTestApi();
  const environment = { publicUrl: "http://localhost:4000" };
  await seedDemoCompany({ dataSource: api.dataSource, environment, records: 600 });
  folder = await mkdtemp(join(tmpdir(), "lot-"));
  const file = join(folder, "recompute.mjs");
  await writeFile(file, snippet());
  ({ recompute } = (await import(pathToFileURL(file).href)) as { recompute: typeof recompute });
  lot = await readLot();
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.close();
});

/** The code of the handbook's section, as it stands there. */
function snippet(): string {
  const [, section = ""] = written("docs/integrators.md").split("## Drawing a spot check again");
  return /```js\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
}

/** As an integration reads it: by a key for quality figures, page by page. */
async function readLot(): Promise<Lot> {
  const as = { kind: "KEY", keyId: newId(), name: "k", scopes: ["quality:read"] } as const;
  const query = `query ($after: String) { lots(first: 1, status: REVEALED) { nodes { seed frameHash plan { commitment }
    sample { id rankHash } frame(first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } } }`;
  interface Page {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  }
  interface Answered {
    readonly lots: { readonly nodes: readonly (Omit<Lot, "frame"> & { readonly frame: Page })[] };
  }
  const frame: { id: string }[] = [];
  for (let after: string | null = null; ;) {
    const answer: { readonly data: Answered } = await api.run<Answered>(query, { after }, { as });
    const found: Answered["lots"]["nodes"][number] | undefined = answer.data.lots.nodes[0];
    if (found === undefined) {
      throw new Error("There is no revealed lot.");
    }
    frame.push(...found.frame.nodes);
    after = found.frame.pageInfo.endCursor;
    if (!found.frame.pageInfo.hasNextPage) {
      return { ...found, frame };
    }
  }
}

describe("The handbook's ten lines", () => {
  it("are no more than thirty", () => {
    expect(snippet().trim().split("\n").length).toBeLessThanOrEqual(30);
  });

  it("draw the demo company's revealed lot again: equal", () => {
    expect(recompute(lot)).toBe("equal");
  });

  it("say where, when one record of the sample is another", () => {
    const [first, second, ...rest] = lot.sample;
    if (first === undefined || second === undefined) {
      throw new Error("The sample is too small.");
    }
    const sample = [first, { ...second, id: `${second.id}#9` }, ...rest];
    expect(recompute({ ...lot, sample })).toBe(`differs at rank 2: ${second.id}#9`);
  });

  it("notice a frame with one record more or less, and another seed", () => {
    const drawn = new Set(lot.sample.map(({ id }) => id));
    const without = lot.frame.filter(({ id }) => drawn.has(id));
    expect(recompute({ ...lot, frame: without })).toBe("the frame is another one");
    expect(recompute({ ...lot, seed: `${lot.seed}0` })).toMatch(/^differs at rank/);
    expect(recompute({ ...lot, plan: { commitment: "" } })).toBe("the seed is another one");
  });
});
