export { ApiKeyScope } from "./api-key-scope.ts";
export { CommandCost } from "./command-policy.ts";
export type { CommandPolicy, Party, Ties } from "./command-policy.ts";
export { COMMAND_NAMES, COMMANDS, isCommandName } from "./commands.ts";
export type { CommandName } from "./commands.ts";
export { FieldRule } from "./field-policy.ts";
export type { FieldPolicy, FieldResource } from "./field-policy.ts";
export { fieldRightsOf } from "./field-rights.ts";
export type { FieldRights } from "./field-rights.ts";
export { FIELD_POLICY, unlistedFields } from "./field-table.ts";
export type { FieldName } from "./field-table.ts";
export { Condition, Scope } from "./grant.ts";
export type { Grant } from "./grant.ts";
export { KEY_READ } from "./key-read-table.ts";
export type { KeyRead } from "./key-read-table.ts";
export { maskEmail, maskPhone } from "./masking.ts";
export { mayCommand, mayCommandOn, permissionsOf } from "./may-command.ts";
export type { CommandVerdict, Tie } from "./may-command.ts";
export { readRight } from "./read-right.ts";
export type { ReadRight } from "./read-right.ts";
export { READ } from "./read-table.ts";
export { Relation, Standing } from "./relation.ts";
export { Resource } from "./resource.ts";
export { Role } from "./role.ts";
export {
  adjudicatorIsApart,
  findingPairIsApart,
  forbiddenByOtherRole,
  judgesSelf,
  mayChangeRole,
  mayExport,
  mayTurnNextKey,
  policyApproverIsApart,
  rolesExclude,
  SERVICE_ROLES,
} from "./separation-of-duties.ts";
export type { Viewer } from "./viewer.ts";
