import { accountModule } from "./modules/account/account.module.ts";
import { apiKeyModule } from "./modules/api-key/api-key.module.ts";
import type { ApiModule } from "./platform/module.ts";

/** The rooms of the house, lowest first. A new one is a line here. */
export const MODULES: readonly ApiModule[] = [accountModule, apiKeyModule];
