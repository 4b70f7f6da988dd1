import { zhAccounts } from "./zh/accounts.ts";
import { zhConsole } from "./zh/console.ts";
import { zhIntake } from "./zh/intake.ts";
import { zhReactAdmin } from "./zh/react-admin.ts";
import { zhRecords } from "./zh/records.ts";
import { zhRefusals } from "./zh/refusals.ts";
import { zhResources } from "./zh/resources.ts";
import { zhWords } from "./zh/words.ts";

/** The console in Chinese, its first language. */
export const zhCn = {
  ra: zhReactAdmin,
  words: zhWords,
  refusals: zhRefusals,
  resources: zhResources,
  ...zhConsole,
  ...zhRecords,
  ...zhIntake,
  ...zhAccounts,
};
