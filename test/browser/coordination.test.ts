import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, it } from "vitest";
import { type Colleague, signInAs } from "./colleague.ts";
import { act, answer, openAction, solve } from "./console-desk.ts";
import { openRecord } from "./demo-records.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, type Window } from "./open-window.ts";
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

const shown = (id: string): string => `/service-records/${id}/show`;

async function heldRecord(subject: string): Promise<{ id: string; number: string }> {
  const record = await openRecord(agent, subject);
  await act(await desk("agent", shown(record.id)), "分派", { engineer: "张志强" });
  return record;
}

it("REC-13 an engineer convenes experts, and cannot ask to close until it is decided", async () => {
  const { id, number } = await heldRecord("需要会诊的一条");
  const page = await desk("engineer", shown(id));
  await solve(page);
  await page.getByRole("tab", { name: /协作/ }).click();
  await page.getByRole("button", { name: "召集专家" }).click();
  const convening = page.getByRole("dialog");
  await convening.getByRole("textbox", { name: "问题" }).fill("证书链为何间歇失效？");
  await convening.getByRole("combobox", { name: "邀请谁" }).fill("周明远");
  await page.getByRole("option", { name: /周明远/ }).click();
  // The list covers the buttons of the dialog until it is closed.
  await convening.getByRole("textbox", { name: "问题" }).click();
  await convening.getByRole("button", { name: "召集专家" }).click();
  await page.getByText("专家讨论尚未结束：").waitFor();
  await refusedInMenu(page, "征求同意", "专家讨论尚未结束。");

  const expert = await desk("department-manager", "/consultations");
  const asked = expert.getByRole("article", { name: "证书链为何间歇失效？" });
  await asked.getByRole("link", { name: number }).waitFor();
  await asked.getByRole("textbox", { name: "意见" }).fill("中间证书没有下发。");
  await asked.getByRole("button", { name: "提出意见" }).click();
  await asked.getByRole("listitem").getByText("中间证书没有下发。").waitFor();

  await page.getByText("中间证书没有下发。").waitFor();
  await page.getByRole("button", { name: "作出决定" }).click();
  const deciding = page.getByRole("dialog");
  await deciding.getByRole("textbox", { name: "决定" }).fill("补发中间证书。");
  await deciding.getByRole("button", { name: "作出决定" }).click();
  await page.getByText("专家讨论尚未结束：").waitFor({ state: "hidden" });
  await act(page, "征求同意");
  await page.getByRole("button", { name: "征求同意" }).waitFor({ state: "hidden" });
});

it("REC-06 an engineer asks to be relieved, and the manager grants it to somebody else", async () => {
  const { id } = await heldRecord("想请同事接手的一条");
  const page = await desk("engineer", shown(id));
  await act(page, "申请改派", { texts: { 原因: "明日起休假。" } });
  await page.getByText(/申请改派：明日起休假。/).waitFor();
  await page.getByText(/等待经理决定/).waitFor();

  const manager = await desk("department-manager", "/");
  await manager.getByRole("link", { name: /等待决定的改派申请/ }).click();
  await manager
    .getByRole("link", { name: /想请同事接手的一条/ })
    .or(manager.getByText("想请同事接手的一条"))
    .first()
    .click();
  await manager.getByText(/申请改派：明日起休假。/).waitFor();
  await manager.getByRole("button", { name: "同意改派" }).click();
  const dialog = manager.getByRole("dialog");
  await answer(dialog, { engineer: "傅建明", texts: { 答复: "请傅建明接手。" } });
  await dialog.getByRole("button", { name: "同意改派" }).click();
  await dialog.waitFor({ state: "hidden" });
  await manager.getByText(/申请改派：明日起休假。/).waitFor({ state: "hidden" });
  await manager.getByText("请傅建明接手。").first().waitFor();
});

it("an engineer calls in a vendor and gives it back", async () => {
  const { id } = await heldRecord("要厂商配合的一条");
  const page = await desk("engineer", shown(id));
  await page.getByRole("tab", { name: /协作/ }).click();
  await page.getByRole("button", { name: "调用后备资源" }).click();
  const dialog = page.getByRole("dialog");
  await answer(dialog, {
    choices: { 种类: "厂商" },
    texts: { "哪一家、哪一台，做什么用": "存储厂商二线，远程核对固件。" },
  });
  await dialog.getByRole("button", { name: "调用后备资源" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("存储厂商二线，远程核对固件。").waitFor();
  await page.getByRole("button", { name: "归还" }).click();
  await page.getByText(/已归还/).waitFor();
});

it("the desk merges a duplicate, and it says where it went", async () => {
  const kept = await openRecord(agent, "查询很慢，继续处理的一条");
  const duplicate = await openRecord(agent, "查询很慢，重复的一条");
  const page = await desk("agent", shown(duplicate.id));
  const dialog = await openAction(page, "合并重复记录");
  await dialog.getByRole("combobox", { name: "并入哪条记录" }).fill(kept.number);
  await page.getByRole("option", { name: new RegExp(kept.number) }).click();
  await answer(dialog, { texts: { 原因: "同一问题报了两次。" } });
  await dialog.getByRole("button", { name: "合并重复记录" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("已并入").first().waitFor();
  await page.getByRole("link", { name: kept.number }).waitFor();
});

it("a manager on Monday morning opens the list behind each figure, and it has as many records", async () => {
  const page = await desk("department-manager", "/");
  const before = await figuresOf(page);
  expect(before.length).toBeGreaterThan(15);
  const totals: number[] = [];
  for (const { path } of before) {
    await page.goto(path);
    await page.locator("main").getByText(EMPTY_OR_PAGED).first().waitFor();
    totals.push(await totalOf(page));
  }
  // Others work on the same company meanwhile: each list lies between what its figure said before and after.
  await page.goto("/");
  const after = await figuresOf(page);
  for (const [index, { path, least, most }] of before.entries()) {
    const now = after[index] ?? { least, most };
    const total = totals[index] ?? Number.NaN;
    expect([path, total <= Math.max(most, now.most), total >= Math.min(least, now.least)]).toEqual([
      path,
      true,
      true,
    ]);
  }
});

/** Every figure of the manager's page that opens a list. */
async function figuresOf(page: Page): Promise<FigureLink[]> {
  await page.getByRole("heading", { name: "本月与上月" }).waitFor();
  await page
    .getByText(/95% 区间/)
    .first()
    .waitFor();
  const tiles = page.getByRole("link", { name: /^\d+\s*\S/ });
  const figures = page.getByRole("table").getByRole("link");
  return [...(await linksOf(tiles)), ...(await linksOf(figures))];
}

const PAGED = /^\d+-\d+，共 \d+$/;
const EMPTY_OR_PAGED = new RegExp(`${PAGED.source}|没有`);

/** A figure's list, and how many records it may have. */
interface FigureLink {
  readonly path: string;
  readonly least: number;
  readonly most: number;
}

async function linksOf(links: Locator): Promise<FigureLink[]> {
  const all = await links.all();
  const found = await Promise.all(
    all.map(async (link) => [await link.getAttribute("href"), await link.textContent()] as const),
  );
  return found
    .map(([href, text]) => [href ?? "", text ?? ""] as const)
    .filter(([href]) => /service-records\?|evaluations\?/.test(href))
    .map(([href, text]) => ({ path: href, ...boundsOf(decodeURIComponent(href), text.trim()) }));
}

/** A share says nothing of how many; what is due changes with the minute; a month counts a record once a cycle. */
function boundsOf(href: string, text: string): Pick<FigureLink, "least" | "most"> {
  const count = Number(/^\d+/.exec(text)?.[0] ?? Number.NaN);
  if (/%|分/.test(text)) {
    return { least: 1, most: Number.POSITIVE_INFINITY };
  }
  if (href.includes("dueWithin")) {
    return { least: 0, most: Number.POSITIVE_INFINITY };
  }
  return { least: href.includes("factTo") ? Math.min(1, count) : count, most: count };
}

async function totalOf(page: Page): Promise<number> {
  const pager = page.locator("main").getByText(PAGED);
  return (await pager.count()) === 0
    ? 0
    : Number(/\d+$/.exec((await pager.first().textContent()) ?? "")?.[0]);
}

/** That an action stands in the menu, greyed, with the reason. */
async function refusedInMenu(page: Page, action: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: "更多操作" }).click();
  const item = page.getByRole("menuitem", { name: action });
  await item.getByText(reason).waitFor();
  expect(await item.getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("Escape");
}
