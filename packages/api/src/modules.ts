import type { ApiModule } from "./platform/module.ts";

/** The rooms of the house, lowest first. A new one is a line here. */
export const MODULES: readonly ApiModule[] = [];
