import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from "./demo-accounts.ts";
import { hashPassword } from "./password-hash.ts";

/** Who can try the demo company, and what their one password hashes to, for it is slow to hash. */
export async function demoAccounts(): Promise<{
  readonly accounts: readonly DemoAccount[];
  readonly passwordHash: string;
}> {
  return { accounts: DEMO_ACCOUNTS, passwordHash: await hashPassword(DEMO_PASSWORD) };
}
