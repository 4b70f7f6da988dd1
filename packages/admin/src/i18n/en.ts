import englishReactAdmin from "ra-language-english";
import { enAccounts } from "./en/accounts.ts";
import { enConsole } from "./en/console.ts";
import { enIntake } from "./en/intake.ts";
import { enRecords } from "./en/records.ts";
import { enRefusals } from "./en/refusals.ts";
import { enResources } from "./en/resources.ts";
import { enWords } from "./en/words.ts";
import type { zhCn } from "./zh-cn.ts";

/** The console in English: key for key what the Chinese has. */
export const en: typeof zhCn = {
  ra: englishReactAdmin.ra,
  words: enWords,
  refusals: enRefusals,
  resources: enResources,
  ...enConsole,
  ...enRecords,
  ...enIntake,
  ...enAccounts,
};
