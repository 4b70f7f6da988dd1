import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type Colleague, signInAs } from "./colleague.ts";
import { act, answer, awaitStatus, chooseColleagueOf, openAction, solve } from "./console-desk.ts";
import { DEMO_PHONE, openRecord } from "./demo-records.ts";
import { launchBrowser } from "./launch-browser.ts";
import { letterLink } from "./letter-link.ts";
import { openWindow, type Width, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";

const product = inject("product");
let browser: Browser;
let agent: Colleague;
const windows: Window[] = [];

beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
  agent = await signInAs("agent", product.url);
});
afterEach(async () => {
  const opened = windows.splice(0);
  await Promise.all(opened.map(({ context }) => context.close()));
  expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
});
afterAll(() => browser.close());

async function desk(account: string, path: string): Promise<Page> {
  const { cookie } = await signInAs(account, product.url);
  const window = await openWindow(browser, { product, cookie });
  windows.push(window);
  await window.page.goto(path);
  return window.page;
}

async function customersPage(path: string, width: Width): Promise<Page> {
  const window = await openWindow(browser, { product, width });
  windows.push(window);
  await window.page.goto(path);
  return window.page;
}

/** Counts each thing somebody does: a key or a chord, a text typed into one field, a click. */
function countingHands(page: Page): {
  count: number;
  press: (keys: string) => Promise<void>;
  type: (text: string) => Promise<void>;
} {
  const hands = {
    count: 0,
    press: async (keys: string): Promise<void> => {
      hands.count += 1;
      await page.keyboard.press(keys);
    },
    type: async (text: string): Promise<void> => {
      hands.count += 1;
      await page.keyboard.type(text);
    },
  };
  return hands;
}

const shown = (id: string): string => `/service-records/${id}/show`;

it("the agent takes a call and opens a record with the keyboard alone, in fewer than twelve interactions", async () => {
  const page = await desk("agent", "/");
  await page.getByRole("heading", { name: /您好/ }).waitFor();
  const hands = countingHands(page);
  await hands.press("n");
  await page.getByRole("combobox", { name: /来电号码/ }).waitFor();
  await hands.type(DEMO_PHONE);
  await page.getByRole("option", { name: DEMO_PHONE }).waitFor();
  await hands.press("Enter");
  await page.getByRole("textbox", { name: "认证依据" }).waitFor();
  await hands.type("来电号码与登记一致");
  await hands.press("Enter");
  await page.getByRole("textbox", { name: "主题" }).waitFor();
  await hands.type("打印机不出纸");
  await hands.press("Tab");
  await hands.type("二楼窗口的打印机从今早起不出纸。");
  await hands.press("Control+Enter");
  await page.getByRole("heading", { name: "打印机不出纸" }).waitFor();
  await awaitStatus(page, "待分派");
  console.log(`From the start page to the opened record: ${String(hands.count)} interactions.`);
  expect(hands.count).toBeLessThan(12);
});

it("a draft of the intake survives a lost page", async () => {
  const page = await desk("agent", "/intake");
  await page.getByRole("combobox", { name: /来电号码/ }).fill(DEMO_PHONE);
  await page.getByRole("option", { name: DEMO_PHONE }).click();
  await page.getByRole("textbox", { name: "认证依据" }).fill("来电号码与登记一致");
  await page.getByRole("button", { name: "认证通过" }).click();
  await page.getByRole("textbox", { name: "主题" }).fill("写到一半的主题");
  await page.reload();
  await page.getByText("已恢复未完成的草稿").waitFor();
  await page.getByRole("textbox", { name: "认证依据" }).fill("来电号码与登记一致");
  await page.getByRole("button", { name: "认证通过" }).click();
  expect(await page.getByRole("textbox", { name: "主题" }).inputValue()).toBe("写到一半的主题");
});

describe("A record from the engineer's desk to the customer's phone", () => {
  let record: { readonly id: string; readonly number: string };

  it("the engineer finds it on the start page, answers, waits for the customer and goes on", async () => {
    record = await openRecord(agent, "统一认证登录失败");
    await act(await desk("agent", shown(record.id)), "分派", { engineer: "张志强" });
    const page = await desk("engineer", "/service-records");
    await page.getByRole("link", { name: record.number }).click();
    await act(page, "响应客户", { texts: { 内容: "您好，正在查看。" } });
    await act(page, "等待客户", { texts: { 原因: "等待客户提供服务器日志。" } });
    await awaitStatus(page, "等待客户");
    await act(page, "继续处理", { texts: { 原因: "日志已收到。" } });
    await awaitStatus(page, "处理中");
  });

  it("the engineer is told what the form still misses, fills it in, proposes and asks to close", async () => {
    const page = await desk("engineer", shown(record.id));
    await page.getByRole("tab", { name: /服务记录表/ }).click();
    await page.getByText(/还缺/).waitFor();
    await act(page, "填写分析", { texts: { 内容: "证书昨夜过期。" } });
    await act(page, "提出方案", { texts: { 内容: "换发证书。" } });
    await act(page, "填写结果", { texts: { 内容: "登录恢复。" } });
    await page.getByText(/还缺/).waitFor({ state: "hidden" });
    await act(page, "征求同意");
    await awaitStatus(page, "征求同意");
  });

  it("the customer agrees on a phone", async () => {
    const page = await customersPage(await letterLink(agent, record.id, "CONSENT_REQUEST"), 390);
    await page.getByText("换发证书。").waitFor();
    const button = page.getByRole("button", { name: "同意关闭" });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.click();
    await page.getByRole("button", { name: "确认同意" }).click();
    await page.getByText("谢谢。服务记录已关闭").waitFor();
  });

  it("the customer evaluates on a phone, and changes the evaluation", async () => {
    const page = await customersPage(await letterLink(agent, record.id, "CLOSING"), 390);
    await page.getByRole("radio", { name: "4" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("谢谢您的评价。").waitFor();
    await page.getByRole("button", { name: "修改评价" }).click();
    await page.getByRole("radio", { name: "5" }).check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("谢谢您的评价。").waitFor();
  });

  it("the customer-service manager sees the score at once, the team's manager not before it is locked", async () => {
    const scores = [
      ["customer-service-manager", "5 分（满分 5 分）"],
      ["department-manager", "锁定后可见"],
    ] as const;
    for (const [account, score] of scores) {
      const page = await desk(account, "/evaluations");
      const row = page.getByRole("row").filter({ hasText: record.number });
      await row.getByLabel(score).or(row.getByText(score)).first().waitFor();
    }
  });
});

it("the team's manager reassigns a record, and the reason stands in the custody of the record", async () => {
  const { id } = await openRecord(agent, "需要改派的一条");
  await act(await desk("agent", shown(id)), "分派", { engineer: "张志强" });
  const page = await desk("department-manager", shown(id));
  await awaitStatus(page, "已分派");
  const dialog = await openAction(page, "改派");
  const name = await chooseColleagueOf(dialog, "张志强");
  await answer(dialog, { texts: { 原因: "张志强今日请假。" } });
  await dialog.getByRole("button", { name: "改派" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("张志强今日请假。").first().waitFor();
  expect(await page.getByText(name).count()).toBeGreaterThan(0);
});

it("two people work on the same record: the slower one is told, keeps what was written, and goes on", async () => {
  const { id } = await openRecord(agent, "两人同时处理的一条");
  await act(await desk("agent", shown(id)), "分派", { engineer: "张志强" });
  const slow = await desk("department-manager", shown(id));
  const dialog = await openAction(slow, "改派");
  const name = await chooseColleagueOf(dialog, "张志强");
  await answer(dialog, { texts: { 原因: "请同事接手。" } });
  await act(await desk("engineer", shown(id)), "响应客户", { texts: { 内容: "您好，正在查看。" } });
  await dialog.getByRole("button", { name: "改派" }).click();
  await dialog.getByText("记录已被他人更改").waitFor();
  expect(await dialog.getByRole("textbox", { name: "原因" }).inputValue()).toBe("请同事接手。");
  await dialog.getByRole("button", { name: "载入最新内容" }).click();
  await dialog.getByText("记录已被他人更改").waitFor({ state: "hidden" });
  await dialog.getByRole("button", { name: "改派" }).click();
  await dialog.waitFor({ state: "hidden" });
  await slow.getByText(name).first().waitFor();
});

it("an engineer cannot open the page of a record of another team, and is told so", async () => {
  const manager = await signInAs("customer-service-manager", product.url);
  const { serviceRecords } = await manager.get<{
    serviceRecords: { nodes: { id: string; industryTeam: { code: string } }[] };
  }>("{ serviceRecords(first: 100) { nodes { id industryTeam { code } } } }");
  const foreign = serviceRecords.nodes.find(
    ({ industryTeam }) => industryTeam.code !== "government",
  );
  const page = await desk("engineer", shown(foreign?.id ?? ""));
  await page.getByText("找不到该内容，或您无权查看。").waitFor();
});

it("with a full form, solving takes the engineer no other page than the record's", async () => {
  const { id } = await openRecord(agent, "一页之内完成的一条");
  await act(await desk("agent", shown(id)), "分派", { engineer: "张志强" });
  const page = await desk("engineer", shown(id));
  await solve(page);
  expect(new URL(page.url()).pathname).toBe(shown(id));
});
