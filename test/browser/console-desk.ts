import type { Locator, Page } from "playwright-core";

/** What somebody fills in: labels of text fields, and labels of lists with the option to choose. */
export interface Answers {
  readonly texts?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
  /** The engineer's name. */
  readonly engineer?: string;
}

const COMING_MS = 2_500;

/** Opens an action of the record on the page: a button, or an entry of the menu beside. */
export async function openAction(page: Page, action: string): Promise<Locator> {
  const button = page.locator("header button:visible", { hasText: new RegExp(`^${action}$`) });
  const more = page.getByRole("button", { name: "更多操作" });
  await button.or(more).first().waitFor();
  // The next step's button comes with the record as it is after the last action, which may still be on its way.
  await button.waitFor({ timeout: COMING_MS }).catch(() => undefined);
  if ((await button.count()) > 0) {
    await button.click();
  } else {
    await more.click();
    await page.getByRole("menuitem", { name: action }).click();
  }
  return page.getByRole("dialog");
}

/** Fills in the dialog of an action. */
export async function answer(
  dialog: Locator,
  { texts = {}, choices = {}, engineer }: Answers,
): Promise<void> {
  const page = dialog.page();
  if (engineer !== undefined) {
    await dialog.getByRole("combobox", { name: "工程师" }).fill(engineer);
    await page.getByRole("option", { name: engineer }).first().click();
  }
  for (const [label, option] of Object.entries(choices)) {
    await dialog.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }
  for (const [label, text] of Object.entries(texts)) {
    await dialog.getByRole("textbox", { name: label }).fill(text);
  }
}

/** Chooses another engineer than this one. @returns whom */
export async function chooseColleagueOf(dialog: Locator, engineer: string): Promise<string> {
  await dialog.getByRole("combobox", { name: "工程师" }).click();
  const free = dialog.page().locator('[role=option]:not([aria-disabled="true"])');
  const other = free.filter({ hasNotText: engineer }).first();
  const name = (await other.locator("span").first().textContent()) ?? "";
  await other.click();
  return name;
}

/** Gives an action of the record on the page, and waits until it is done. */
export async function act(page: Page, action: string, answers: Answers = {}): Promise<void> {
  const dialog = await openAction(page, action);
  await answer(dialog, answers);
  await dialog.getByRole("button", { name: action }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** The status that the record's page shows; not a step of the way there, nor an action, that is called the same. */
export async function awaitStatus(page: Page, status: string): Promise<void> {
  const said = page.locator("header").getByText(status, { exact: true });
  await said.and(page.locator(":not(button):not(li *)")).first().waitFor();
}

/** Everything an engineer does between a record's assignment and asking to close it. */
export async function solve(page: Page): Promise<void> {
  await act(page, "响应客户", { texts: { 内容: "您好，我是张志强，正在查看认证服务器。" } });
  await awaitStatus(page, "处理中");
  await act(page, "填写分析", { texts: { 内容: "认证服务器的证书昨夜过期。" } });
  await act(page, "提出方案", { texts: { 内容: "换发证书，并设置到期前三十天提醒。" } });
  await act(page, "填写结果", { texts: { 内容: "全部终端登录恢复。" } });
}
