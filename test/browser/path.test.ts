import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type Colleague, DEMO_PASSWORD, emailOf, signInAs } from "./colleague.ts";
import { act, awaitStatus, solve } from "./console-desk.ts";
import { DEMO_PHONE, openPrepared, prepareOpening } from "./demo-records.ts";
import { launchBrowser } from "./launch-browser.ts";
import { letterLink } from "./letter-link.ts";
import { openWindow, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";

const product = inject("product");
let browser: Browser;
const windows: Window[] = [];

beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterEach(() => {
  expect(windows.flatMap(({ troubles }) => troubles.splice(0))).toEqual([]);
});
afterAll(() => browser.close());

async function windowOf(account?: string): Promise<Window> {
  const cookie = account === undefined ? undefined : (await signInAs(account, product.url)).cookie;
  const window = await openWindow(browser, { product, cookie });
  windows.push(window);
  return window;
}

describe("From call to evaluation, in the browser", () => {
  let agent: Page;
  let api: Colleague;
  let recordPath = "";

  it("the agent signs in with e-mail and password", async () => {
    api = await signInAs("agent", product.url);
    agent = (await windowOf()).page;
    await agent.goto("/");
    await agent.getByLabel("邮箱").fill(emailOf("agent"));
    await agent.getByLabel("密码").fill(DEMO_PASSWORD);
    await agent.getByRole("button", { name: "登录", exact: true }).click();
    await agent.getByRole("heading", { name: /您好/ }).waitFor();
  });

  it("the agent finds the caller by number, checks who it is, and opens a record", async () => {
    await agent.getByRole("menuitem", { name: "受理来电" }).click();
    await agent.getByRole("combobox", { name: /来电号码/ }).fill(DEMO_PHONE);
    await agent.getByRole("option", { name: DEMO_PHONE }).click();
    await agent.getByRole("textbox", { name: "认证依据" }).fill("来电号码与登记一致");
    await agent.getByRole("button", { name: "认证通过" }).click();
    await agent.getByRole("textbox", { name: "主题" }).fill("全部终端无法登录");
    await agent.getByRole("textbox", { name: "内容" }).fill("今早起全部终端提示认证失败。");
    await agent.getByRole("button", { name: "开设服务记录" }).click();
    await agent.waitForURL(/\/service-records\/[^/]+\/show/);
    await awaitStatus(agent, "待分派");
    recordPath = new URL(agent.url()).pathname;
  });

  it("the agent assigns the engineer of the customer's team", async () => {
    await act(agent, "分派", { engineer: "张志强" });
    await awaitStatus(agent, "已分派");
  });

  it("the engineer answers, writes the form, proposes a solution and asks to close; the agent's page follows by itself", async () => {
    const { page } = await windowOf("engineer");
    await page.goto(recordPath);
    await solve(page);
    await act(page, "征求同意", { texts: { "给客户的话（可不填）": "请您确认登录已恢复。" } });
    await awaitStatus(page, "征求同意");
    await awaitStatus(agent, "征求同意");
  });

  it("the customer opens the link of the letter and agrees", async () => {
    const { page } = await windowOf();
    await page.goto(await letterLink(api, recordId(), "CONSENT_REQUEST"));
    await page.getByText("换发证书，并设置到期前三十天提醒。").waitFor();
    await page.getByRole("button", { name: "同意关闭" }).click();
    await page.getByRole("button", { name: "确认同意" }).click();
    await page.getByText("谢谢。服务记录已关闭").waitFor();
    await awaitStatus(agent, "已关闭");
  });

  it("the customer opens the link of the closing letter and evaluates", async () => {
    const { page } = await windowOf();
    await page.goto(await letterLink(api, recordId(), "CLOSING"));
    await page.getByRole("radio", { name: "满意" }).last().check();
    await page.getByRole("textbox", { name: "您的意见" }).fill("处理很快。");
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("谢谢您的评价。").waitFor();
    const manager = await signInAs("customer-service-manager", product.url);
    const evaluation = await manager.get<Evaluated>(
      "query ($id: ID!) { serviceRecord(id: $id) { currentCycle { evaluations { score } } } }",
      { id: recordId() },
    );
    expect(evaluation.serviceRecord.currentCycle.evaluations).toEqual([{ score: 5 }]);
  });

  function recordId(): string {
    return recordPath.split("/")[2] ?? "";
  }
});

interface Evaluated {
  readonly serviceRecord: {
    readonly currentCycle: { readonly evaluations: readonly { readonly score: number }[] };
  };
}

it("an open list grows by a record that was opened elsewhere, without being loaded again", async () => {
  const { page, settled } = await windowOf("customer-service-manager");
  await page.goto("/service-records");
  await page.getByRole("table").waitFor();
  await settled();
  await page.evaluate("document.documentElement.dataset.loadedOnce = 'yes'");
  const agent = await signInAs("agent", product.url);
  const input = await prepareOpening(agent, "列表中应当自己出现的一条");
  const started = performance.now();
  const { number } = await openPrepared(agent, input);
  await page.getByRole("table").getByText(number).waitFor();
  console.log(
    `From sending the mutation to the row in the open list: ${String(Math.round(performance.now() - started))} ms.`,
  );
  expect(await page.locator("html[data-loaded-once=yes]").count()).toBe(1);
});
