import type { Browser, Page } from "playwright-core";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Colleague, signInAs } from "./colleague.ts";
import { act, awaitStatus } from "./console-desk.ts";
import { DEMO_PHONE, openRecord } from "./demo-records.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";
import { signInContact } from "./sign-in-contact.ts";

const product = inject("product");
let browser: Browser;
let agent: Colleague;
let record: { readonly id: string; readonly number: string };
let customer: Window;
let engineer: Window;

beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
  agent = await signInAs("agent", product.url);
  record = await openRecord(agent, "在线沟通的一条");
  customer = await openWindow(browser, { product, width: 390 });
  const { cookie } = await signInAs("engineer", product.url);
  engineer = await openWindow(browser, { product, cookie });
});
afterAll(() => browser.close());

const shown = (): string => `/service-records/${record.id}/show`;

async function write(text: string): Promise<void> {
  await customer.page.getByLabel("给工程师留言").fill(text);
  await customer.page.getByRole("button", { name: "发送", exact: true }).click();
}

/** By the contract, as another screen of the engineer's would do it. */
async function answerBy(colleague: Colleague, content: string): Promise<void> {
  await colleague.get(
    "mutation ($input: LogTouchInput!) { logTouch(input: $input) { touch { id } } }",
    {
      input: {
        serviceRecordId: record.id,
        touch: { channel: "ONLINE", direction: "OUTBOUND", content },
      },
    },
  );
}

const bubble = (page: Page, text: string) => page.locator("li[data-touch]", { hasText: text });

async function milliseconds(step: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await step();
  return Math.round(performance.now() - from);
}

async function demoEmail(): Promise<string> {
  const { customers } = await agent.get<{
    customers: { nodes: { contacts: { phone: string; email: string }[] }[] };
  }>(
    "query ($search: String) { customers(first: 1, search: $search) { nodes { contacts { phone email } } } }",
    { search: DEMO_PHONE },
  );
  const contact = customers.nodes[0]?.contacts.find(({ phone }) => phone === DEMO_PHONE);
  return contact?.email ?? "";
}

describe("A conversation between a customer's phone and an engineer's desk", () => {
  it("begins when the customer signed in by code; the desk says whether somebody is there", async () => {
    await act(
      await (async () => {
        const { cookie } = await signInAs("agent", product.url);
        const window = await openWindow(browser, { product, cookie });
        await window.page.goto(shown());
        return window.page;
      })(),
      "分派",
      { engineer: "张志强" },
    );
    const { page } = customer;
    await page.goto(`/portal/record?number=${record.number}`);
    await signInContact(page, await demoEmail(), agent);
    await page.getByRole("heading", { name: "在线沟通的一条" }).waitFor();
    await page.getByText(/现在有人值守|起有人回复/).waitFor();
    const scrollWidth = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(scrollWidth).toBeLessThanOrEqual(390);
    await engineer.page.goto(shown());
    await awaitStatus(engineer.page, "已分派");
  });

  it("the customer's message is on the engineer's screen, and the engineer's answer on the customer's", async () => {
    await write("打印机也连不上了");
    const there = await milliseconds(() => bubble(engineer.page, "打印机也连不上了").waitFor());
    await bubble(customer.page, "打印机也连不上了").getByText("已发送").waitFor();
    await act(engineer.page, "响应客户", { texts: { 内容: "收到，我来看看。" } });
    const back = await milliseconds(() => bubble(customer.page, "收到，我来看看。").waitFor());
    await bubble(customer.page, "收到，我来看看。").getByText("工程师 张志强").waitFor();
    const colleague = await signInAs("engineer", product.url);
    await answerBy(colleague, "请重启打印机。");
    const said = await milliseconds(() => bubble(customer.page, "请重启打印机。").waitFor());
    await customer.page.getByText("工程师正在处理").waitFor();
    console.log(
      `From sending to the other screen: ${String(there)} ms to the engineer; to the customer ${String(back)} ms after the dialog closed, ${String(said)} ms after the server's answer.`,
    );
  });

  it("what is said while the customer's network is cut is neither lost nor there twice, on both sides", async () => {
    const colleague = await signInAs("engineer", product.url);
    await customer.context.setOffline(true);
    await customer.page.getByText("网络已断开").waitFor();
    const written = ["断网时写的第一句", "断网时写的第二句"];
    for (const text of written) {
      await write(text);
    }
    await customer.page.getByText("等待网络").first().waitFor();
    expect(await customer.page.locator(".unsaid").count()).toBe(2);
    const answered = ["您断网时的第一句答复", "您断网时的第二句答复"];
    for (const text of answered) {
      await answerBy(colleague, text);
    }
    await sleep(CUT_MS);
    await customer.context.setOffline(false);
    const back = await milliseconds(async () => {
      for (const text of [...written, ...answered]) {
        await bubble(customer.page, text).waitFor();
      }
    });
    await customer.page.locator(".unsaid").first().waitFor({ state: "detached" });
    for (const page of [customer.page, engineer.page]) {
      for (const text of [...written, ...answered]) {
        await bubble(page, text).waitFor();
        expect([text, await bubble(page, text).count()]).toEqual([text, 1]);
      }
    }
    console.log(`After a cut of ${String(CUT_MS)} ms all was there ${String(back)} ms later.`);
  });

  it("what was written before the page was closed without network is sent when it is opened again", async () => {
    const { page, context } = customer;
    await context.setOffline(true);
    await page.getByText("网络已断开").waitFor();
    await write("关掉页面之前写的");
    await page.getByText("等待网络").waitFor();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`/portal/record?number=${record.number}`);
    await bubble(again, "关掉页面之前写的").waitFor();
    await bubble(engineer.page, "关掉页面之前写的").waitFor();
    expect(await bubble(engineer.page, "关掉页面之前写的").count()).toBe(1);
  });

  it("what the customer says while the engineer's network is cut is there when it is back", async () => {
    const again = await customer.context.newPage();
    await again.goto(`/portal/record?number=${record.number}`);
    await bubble(again, "关掉页面之前写的").waitFor();
    await engineer.context.setOffline(true);
    await engineer.page.getByText("与服务器的连接已断开").waitFor();
    await again.getByLabel("给工程师留言").fill("工程师断网时说的");
    await again.getByRole("button", { name: "发送", exact: true }).click();
    await bubble(again, "工程师断网时说的").waitFor();
    await engineer.context.setOffline(false);
    await bubble(engineer.page, "工程师断网时说的").waitFor();
    expect(await bubble(engineer.page, "工程师断网时说的").count()).toBe(1);
  });
});

/** The contract's cut is 30 seconds; nothing depends on its length but the patience of the suite. */
const CUT_MS = 5_000;
