import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { signInAs } from "./colleague.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";

const product = inject("product");
let browser: Browser;
const windows: Window[] = [];

beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
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

describe("a spot check from its plan to what is put right", () => {
  it("SPC a lot is planned, frozen, drawn, reviewed blind, judged, revealed, recomputed, disputed and put right", async () => {
    const page = await desk("inspector", "/lots-new");
    const path = await planAndDraw(page);
    await reviewAll(path);
    await page.goto(path);
    await step(page, "判定");
    await step(page, "揭示");
    await page.getByRole("button", { name: "在浏览器中重算" }).click();
    await page.getByText("重算结果完全一致。").waitFor();
    const reviewPath = await disputeAsReviewed(path);
    await adjudicate(reviewPath);
    await putRight(page, path);
  }, 300_000);
});

/** @returns the path of the lot's page */
async function planAndDraw(page: Page): Promise<string> {
  await choose(page, "团队", "政务服务团队");
  await choose(page, "抽样方式", "固定数量");
  await page.getByLabel("抽取数量").fill("4");
  await page.getByText("不良率 10 % 的团队仍有").waitFor();
  await page.getByRole("button", { name: "提交计划" }).click();
  await page.waitForURL(/\/lots\/[^/]+\/show/);
  await step(page, "冻结");
  await page.getByText("抽样前请看接收概率").waitFor();
  await step(page, "抽样");
  await page.getByText("样本已抽出，等待评审。").waitFor();
  return new URL(page.url()).pathname;
}

/** Every inspector does what is theirs, going on from one item to the next. */
async function reviewAll(path: string): Promise<void> {
  for (const account of ["inspector", "inspector-2", "inspector-3"]) {
    const page = await desk(account, path);
    const begin = page.getByRole("link", { name: /^去评审/ });
    await page.getByRole("list", { name: "进度" }).waitFor();
    await page.waitForLoadState("networkidle");
    if ((await begin.count()) === 0) continue;
    await begin.click();
    await reviewOwn(page);
  }
}

async function reviewOwn(page: Page): Promise<void> {
  for (;;) {
    await page.getByText("提交前隐去工程师姓名").waitFor();
    await expectBlind(page);
    const address = page.url();
    const criteria = page.getByRole("radiogroup");
    for (let index = 0; index < (await criteria.count()); index += 1) {
      await page.keyboard.press("5");
      await scoreByHandIfCritical(criteria.nth(index));
      await page.keyboard.press("j");
    }
    const evidence = page.getByLabel(/^证据/);
    for (const field of await evidence.all()) await field.fill("客户两次询问都没有答复。");
    await page.getByText("草稿已保存").waitFor();
    await page.getByRole("button", { name: "提交并评审下一个" }).click();
    await page.waitForURL((url) => url.href !== address);
    if (new URL(page.url()).pathname === "/reviews") return;
  }
}

/** A critical criterion does not take 5. */
async function scoreByHandIfCritical(criterion: Locator): Promise<void> {
  const checked = criterion.locator('[aria-checked="true"]');
  if ((await checked.count()) === 0) {
    await criterion.getByRole("radio", { name: "10", exact: true }).click();
  }
}

async function expectBlind(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "记录表" }).click();
  expect(await page.getByRole("tabpanel").innerText()).not.toContain("张志强");
  await page.getByRole("tab", { name: "沟通" }).click();
  await page.locator("body").click({ position: { x: 700, y: 5 } });
}

/** The engineer whose work was reviewed says no. @returns the review's path */
async function disputeAsReviewed(path: string): Promise<string> {
  const { get } = await signInAs("inspector", product.url);
  const lot = await get<{
    lot: { reviews: { nodes: { id: string; serviceCycle: Reviewed }[] } };
  }>(
    "query ($id: ID!) { lot(id: $id) { reviews(first: 50) { nodes { id serviceCycle { attribution { engineer { staff { email } } } } } } } }",
    { id: path.split("/")[2] },
  );
  const known = lot.lot.reviews.nodes.flatMap(({ id, serviceCycle }) => {
    const email = serviceCycle.attribution?.engineer?.staff.email;
    return email === undefined ? [] : [{ id, account: email.split("@")[0] ?? "" }];
  });
  const [first] = known;
  const reviewPath = `/reviews/${first?.id ?? ""}/show`;
  const page = await desk(first?.account ?? "", reviewPath);
  await page.getByRole("button", { name: "提出申诉" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /理由/ }).fill("当天下午已经电话答复客户。");
  await dialog.getByRole("button", { name: "提出申诉" }).click();
  await page.getByText("等待裁决").waitFor();
  return reviewPath;
}

interface Reviewed {
  readonly attribution: {
    readonly engineer: { readonly staff: { readonly email: string } } | null;
  } | null;
}

/** Whichever inspector did not write the review decides. */
async function adjudicate(reviewPath: string): Promise<void> {
  for (const account of ["inspector", "inspector-2", "inspector-3"]) {
    const page = await desk(account, reviewPath);
    await page.getByText("等待裁决").waitFor();
    const decide = page.getByRole("button", { name: "裁决" });
    if ((await decide.count()) === 0) continue;
    await decide.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: /理由/ }).fill("通话记录可以证明，但仍晚于约定。");
    await dialog.getByRole("button", { name: "作出决定" }).click();
    await page.getByText("维持评审").waitFor();
    return;
  }
  throw new Error("Nobody may decide.");
}

async function putRight(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("link", { name: "新建纠正措施" }).click();
  await page.getByRole("textbox", { name: /措施/ }).fill("每天下班前核对未答复的来件");
  await page.getByRole("combobox", { name: /负责人/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "新建纠正措施" }).click();
  await page.waitForURL(/\/corrective-actions\/[^/]+\/show/);
  await page.getByText("进行中").waitFor();
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
