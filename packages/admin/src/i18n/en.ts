import englishReactAdmin from "ra-language-english";
import { enAccounts } from "./en/accounts.ts";
import { enConsole } from "./en/console.ts";
import { enCoordination } from "./en/coordination.ts";
import { enDuty } from "./en/duty.ts";
import { enEvents } from "./en/events.ts";
import { enInbox } from "./en/inbox.ts";
import { enIntake } from "./en/intake.ts";
import { enNextStep } from "./en/next-step.ts";
import { enRecords } from "./en/records.ts";
import { enQualityResources } from "./en/quality-resources.ts";
import { enQualityWords } from "./en/quality-words.ts";
import { enRefusals } from "./en/refusals.ts";
import { enResources } from "./en/resources.ts";
import { enSpotChecks } from "./en/spot-checks.ts";
import { enQualityOffice } from "./en/quality-office.ts";
import { enWords } from "./en/words.ts";
import type { zhCn } from "./zh-cn.ts";

/** The console in English: key for key what the Chinese has. */
export const en: typeof zhCn = {
  ra: englishReactAdmin.ra,
  words: { ...enWords, ...enQualityWords },
  refusals: enRefusals,
  resources: { ...enResources, ...enQualityResources },
  ...enConsole,
  ...enRecords,
  ...enNextStep,
  ...enEvents,
  ...enInbox,
  ...enIntake,
  ...enAccounts,
  ...enDuty,
  ...enCoordination,
  ...enSpotChecks,
  ...enQualityOffice,
};
