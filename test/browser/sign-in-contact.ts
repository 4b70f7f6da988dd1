import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Colleague } from "./colleague.ts";

interface Codes {
  readonly letters: {
    readonly nodes: readonly {
      readonly to: string;
      readonly bodyText: string;
      readonly createdAt: string;
    }[];
  };
}

/** Signs a contact in on the portal's page that asks for it; the demo company's letters tell the code. */
export async function signInContact(page: Page, email: string, reader: Colleague): Promise<void> {
  const before = await latestCode(reader, email);
  await page.getByLabel("您的邮箱").fill(email);
  await page.getByRole("button", { name: "发送验证码" }).click();
  await page.getByLabel("验证码", { exact: true }).fill(await codeAfter(before, reader, email));
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

async function codeAfter(before: string | null, reader: Colleague, email: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const code = await latestCode(reader, email);
    if (code !== null && code !== before) {
      return code;
    }
    await sleep(100);
  }
  throw new Error(`No code was sent to ${email}.`);
}

async function latestCode(reader: Colleague, email: string): Promise<string | null> {
  const { letters } = await reader.get<Codes>(
    "{ letters(first: 20, kind: SIGN_IN_CODE) { nodes { to bodyText createdAt } } }",
  );
  const [latest] = letters.nodes
    .filter(({ to }) => to === email)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return /\b\d{6}\b/.exec(latest?.bodyText ?? "")?.[0] ?? null;
}
