import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import { type Colleague, signInAs } from "../browser/colleague.ts";
import { type OpenedRecord, openPrepared, prepareOpening } from "../browser/demo-records.ts";
import { openWindow } from "../browser/open-window.ts";
import type { ProductPlace } from "../browser/product.ts";

const CLIENTS = 8;
const SCROLL_EVERY_MS = 250;

export interface Load {
  readonly browser: Browser;
  readonly product: ProductPlace;
  readonly perSecond: number;
  readonly seconds: number;
}

/** What somebody with the list open went through. Times are milliseconds, the heap is megabytes. */
export interface ListFigures {
  readonly opened: number;
  readonly errors: readonly string[];
  readonly perSecond: number;
  /** From sending an opening to its answer, of a hundred the fiftieth and the ninety-ninth. */
  readonly openingP50: number;
  readonly openingP99: number;
  /** From the last opening's answer to its row. */
  readonly lastRow: number;
  readonly frames: number;
  /** Frames that came more than 50 ms and more than 250 ms after the one before. */
  readonly late: number;
  readonly veryLate: number;
  readonly worstGap: number;
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly nodesBefore: number;
  readonly nodesAfter: number;
  readonly troubles: readonly string[];
}

/** Opens records at a steady rate while a list of them is open and being scrolled, and measures both sides. */
export async function measureListUnderLoad(load: Load): Promise<ListFigures> {
  const manager = await signInAs("customer-service-manager", load.product.url);
  const window = await openWindow(load.browser, { product: load.product, cookie: manager.cookie });
  const { page } = window;
  await page.goto("/service-records");
  await page.getByRole("table").waitFor();
  await window.settled();
  const debug = await window.context.newCDPSession(page);
  const before = await memoryOf(debug);
  await page.evaluate("attestInPage.countFrames()");
  const work = { isOver: false };
  const scrolling = scroll(page, work);
  const openings = await openSteadily(load);
  const lastRow = await timeOfRow(page, openings.last);
  work.isOver = true;
  await scrolling;
  const frames = await page.evaluate<FrameFigures>("attestInPage.framesSoFar()");
  await sleep(8_000);
  const after = await memoryOf(debug);
  await window.context.close();
  return {
    ...openings.figures,
    ...frames,
    lastRow,
    heapBefore: before.heap,
    heapAfter: after.heap,
    nodesBefore: before.nodes,
    nodesAfter: after.nodes,
    troubles: [...new Set(window.troubles)],
  };
}

type FrameFigures = Pick<ListFigures, "frames" | "late" | "veryLate" | "worstGap">;
type OpeningFigures = Pick<
  ListFigures,
  "opened" | "errors" | "perSecond" | "openingP50" | "openingP99"
>;

/** Each opening begins at its time, whether those before it are answered or not. */
async function openSteadily({
  product,
  perSecond,
  seconds,
}: Load): Promise<{ figures: OpeningFigures; last: OpenedRecord }> {
  const agents = await Promise.all(
    Array.from({ length: CLIENTS }, () => signInAs("agent", product.url)),
  );
  const [first] = agents;
  if (first === undefined) throw new Error("Nobody opens records.");
  const input = await prepareOpening(first, "持续开设的一条");
  const took: number[] = [];
  const errors: string[] = [];
  const begun: Promise<void>[] = [];
  const open = async (agent: Colleague): Promise<void> => {
    const sent = performance.now();
    try {
      await openPrepared(agent, input);
      took.push(performance.now() - sent);
    } catch (error) {
      errors.push(/"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error));
    }
  };
  const started = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    await sleep(Math.max(0, started + (count * 1000) / perSecond - performance.now()));
    begun.push(open(agents[count % CLIENTS] ?? first));
  }
  await Promise.all(begun);
  const elapsed = (performance.now() - started) / 1000;
  const last = await openPrepared(first, input);
  took.sort((one, other) => one - other);
  const atShare = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? 0);
  return {
    last,
    figures: {
      opened: took.length,
      errors: [...new Set(errors)],
      perSecond: Math.round((took.length / elapsed) * 10) / 10,
      openingP50: atShare(0.5),
      openingP99: atShare(0.99),
    },
  };
}

async function timeOfRow(page: Page, { number }: OpenedRecord): Promise<number> {
  const answered = performance.now();
  await page.getByRole("table").getByText(number).waitFor();
  return Math.round(performance.now() - answered);
}

/** Down and up again, as somebody does who looks for a record. */
async function scroll(page: Page, work: { readonly isOver: boolean }): Promise<void> {
  await page.mouse.move(700, 500);
  for (let step = 0; !work.isOver; step += 1) {
    await page.mouse.wheel(0, step % 8 < 4 ? 200 : -200);
    await sleep(SCROLL_EVERY_MS);
  }
}

async function memoryOf(debug: CDPSession): Promise<{ heap: number; nodes: number }> {
  await debug.send("HeapProfiler.collectGarbage");
  const { usedSize } = await debug.send("Runtime.getHeapUsage");
  const { nodes } = await debug.send("Memory.getDOMCounters");
  return { heap: Math.round(usedSize / 104_857.6) / 10, nodes };
}
