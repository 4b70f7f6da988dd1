export { ManagementMode } from "./management-mode.ts";
export { Severity } from "./severity.ts";
