import type { ApiModule } from "../../platform/module.ts";
import { JournalEntry } from "./journal-entry.entity.ts";
import { JournalSeal } from "./journal-seal.entity.ts";
import { journalJobs } from "./journal-view.jobs.ts";
import { JournalResolver } from "./journal.resolver.ts";
import { journalViewPlan } from "./journal-view.plan.ts";

/** Reading what happened, and sealing it. */
export const journalViewModule: ApiModule = {
  name: "journal-view",
  entities: [JournalEntry, JournalSeal],
  plan: journalViewPlan,
  resolvers: [JournalResolver],
  jobs: journalJobs,
  ticks: [{ task: "seal-journal", everySeconds: 2 }],
};
