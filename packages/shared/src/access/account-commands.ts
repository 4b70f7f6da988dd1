import { ApiKeyScope } from "./api-key-scope.ts";
import { CommandCost, policy } from "./command-policy.ts";

const SENSITIVE = { cost: CommandCost.SENSITIVE };
const ADMINISTRATOR = { ADMINISTRATOR: [] };
// Which roles each of the two may grant is decided by `mayChangeRole` (§7.10).
const ROLE_GRANTERS = { ADMINISTRATOR: [], GENERAL_MANAGER: [] };

/** Signing in, accounts and keys. */
export const ACCOUNT_COMMANDS = {
  signIn: policy("SIGN_IN", { ANYONE: [] }, SENSITIVE),
  signOut: policy("SIGN_OUT", { ANYONE: [] }),
  requestSignInCode: policy("SIGN_IN_CODE_REQUEST", { ANYONE: [] }, SENSITIVE),
  signInWithCode: policy("SIGN_IN_WITH_CODE", { ANYONE: [] }, SENSITIVE),
  createStaff: policy("STAFF_CREATE", ADMINISTRATOR, SENSITIVE),
  // Whose account may be opened to whom is decided by `mayChangeRole` too: it is as good as granting its roles.
  issuePasswordLink: policy("PASSWORD_LINK_ISSUE", ROLE_GRANTERS, SENSITIVE),
  setPassword: policy("PASSWORD_SET", { TOKEN_BEARER: [] }, SENSITIVE),
  disableStaff: policy("STAFF_DISABLE", ROLE_GRANTERS),
  enableStaff: policy("STAFF_ENABLE", ROLE_GRANTERS),
  grantRole: policy("ROLE_GRANT", ROLE_GRANTERS),
  revokeRole: policy("ROLE_REVOKE", ROLE_GRANTERS),
  createApiKey: policy("API_KEY_CREATE", ADMINISTRATOR, SENSITIVE),
  rotateApiKey: policy("API_KEY_ROTATE", ADMINISTRATOR, SENSITIVE),
  revokeApiKey: policy("API_KEY_REVOKE", ADMINISTRATOR),
  createWebhook: policy("WEBHOOK_CREATE", ADMINISTRATOR, SENSITIVE),
  updateWebhook: policy("WEBHOOK_UPDATE", ADMINISTRATOR),
  deleteWebhook: policy("WEBHOOK_DELETE", ADMINISTRATOR),
  rotateWebhookSecret: policy("WEBHOOK_SECRET_ROTATE", ADMINISTRATOR, SENSITIVE),
  testWebhook: policy("WEBHOOK_TEST", ADMINISTRATOR),
  replayWebhookDelivery: policy("WEBHOOK_DELIVERY_REPLAY", ADMINISTRATOR),
  // What comes out is what the person or key may read anyway; that outsourced staff get nothing is `forbiddenByOtherRole`.
  startExport: policy(
    "EXPORT",
    { ANY_STAFF: [] },
    { cost: CommandCost.HEAVY, keyScope: ApiKeyScope.RECORDS_READ },
  ),
};
