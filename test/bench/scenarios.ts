import type { Scenario } from "./scenario.ts";
import { deepPage } from "./scenarios/deep-page.ts";
import { detail } from "./scenarios/detail.ts";
import { list } from "./scenarios/list.ts";
import { open } from "./scenarios/open.ts";
import { stats } from "./scenarios/stats.ts";

/** Those that read first: what opens records leaves the lists no longer as they were. */
export const SCENARIOS: readonly Scenario[] = [list, detail, deepPage, stats, open];
