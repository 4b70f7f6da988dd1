import { zhAccounts } from "./zh/accounts.ts";
import { zhConsole } from "./zh/console.ts";
import { zhCoordination } from "./zh/coordination.ts";
import { zhDuty } from "./zh/duty.ts";
import { zhEvents } from "./zh/events.ts";
import { zhInbox } from "./zh/inbox.ts";
import { zhIntake } from "./zh/intake.ts";
import { zhReactAdmin } from "./zh/react-admin.ts";
import { zhNextStep } from "./zh/next-step.ts";
import { zhRecords } from "./zh/records.ts";
import { zhQualityResources } from "./zh/quality-resources.ts";
import { zhQualityWords } from "./zh/quality-words.ts";
import { zhRefusals } from "./zh/refusals.ts";
import { zhResources } from "./zh/resources.ts";
import { zhSpotChecks } from "./zh/spot-checks.ts";
import { zhQualityOffice } from "./zh/quality-office.ts";
import { zhWords } from "./zh/words.ts";

/** The console in Chinese, its first language. */
export const zhCn = {
  ra: zhReactAdmin,
  words: { ...zhWords, ...zhQualityWords },
  refusals: zhRefusals,
  resources: { ...zhResources, ...zhQualityResources },
  ...zhConsole,
  ...zhRecords,
  ...zhNextStep,
  ...zhEvents,
  ...zhInbox,
  ...zhIntake,
  ...zhAccounts,
  ...zhDuty,
  ...zhCoordination,
  ...zhSpotChecks,
  ...zhQualityOffice,
};
