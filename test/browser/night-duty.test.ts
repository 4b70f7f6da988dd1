import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { environmentWith } from "../environment.ts";
import { type Colleague, signInAs } from "./colleague.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, WIDTHS, type Window } from "./open-window.ts";
import { type Product, startProduct, waitUntilReady } from "./product.ts";

const PROGRAM = join(import.meta.dirname, "../../packages/api/dist/attest.js");
const SCREENSHOTS = join(import.meta.dirname, "screenshots");

// Its time jumps, which nobody else's may.
let product: Product;
let browser: Browser;
let manager: Colleague;
/** The next New Year's Day. */
let holiday: string;
beforeAll(async () => {
  product = await startProduct();
  await waitUntilReady(product);
  manager = await signInAs("customer-service-manager", product.url);
  const { company } = await manager.get<{ company: { now: string } }>("{ company { now } }");
  holiday = `${String(Number(company.now.slice(0, 4)) + 1)}-01-01`;
  await demoClock(`${holiday}T01:55:00+08:00`);
  browser = await launchBrowser();
  manager = await signInAs("customer-service-manager", product.url);
  await putOnDuty("张志强");
  await demoClock(`${holiday}T02:00:00+08:00`);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function demoClock(to: string): Promise<void> {
  const env = environmentWith({ DATA_DIR: product.dataDir, DEMO: "on" });
  await promisify(execFile)(process.execPath, [PROGRAM, "demo-clock", to], { env });
}

/** Gives what is left of the night to somebody. */
async function putOnDuty(name: string): Promise<void> {
  const stretch = { from: `${holiday}T01:58:00+08:00`, to: `${holiday}T09:00:00+08:00` };
  const { dutyRoster, engineers } = await manager.get<Planned>(
    `query ($from: DateTime!, $to: DateTime!) { dutyRoster(from: $from, to: $to) { version shifts { engineer { id } } }
       engineers(first: 100) { nodes { id staff { name } } } }`,
    stretch,
  );
  const engineerId = engineers.nodes.find(({ staff }) => staff.name === name)?.id;
  const backupEngineerId = dutyRoster.shifts[0]?.engineer.id;
  const shift = { startsAt: stretch.from, endsAt: stretch.to, engineerId, backupEngineerId };
  await manager.get(
    "mutation ($input: SaveDutyRosterInput!) { saveDutyRoster(input: $input) { dutyRoster { version } } }",
    { input: { ...stretch, version: dutyRoster.version, shifts: [shift] } },
  );
}

interface Planned {
  readonly dutyRoster: {
    readonly version: number;
    readonly shifts: readonly { readonly engineer: { readonly id: string } }[];
  };
  readonly engineers: {
    readonly nodes: readonly { readonly id: string; readonly staff: { readonly name: string } }[];
  };
}

/** A number that one of the customers' people alone has whom this colleague serves. */
async function callerOf(colleague: Colleague): Promise<string> {
  const { customers } = await colleague.get<{ readonly customers: Served }>(
    "{ customers(first: 20) { nodes { contacts { phone } } } }",
  );
  const phones = customers.nodes.flatMap(({ contacts }) => contacts.map(({ phone }) => phone));
  return phones.find((phone) => phones.filter((other) => other === phone).length === 1) ?? "";
}

interface Served {
  readonly nodes: readonly { readonly contacts: readonly { readonly phone: string }[] }[];
}

async function picture({ page }: Window, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(SCREENSHOTS, `night-duty-${name}-${String(width)}.png`) });
  }
}

it("R14 at 02:00 on a holiday the engineer on duty is paged, takes the call, checks who it is, opens the record and hands it over in the morning", async () => {
  const engineer = await signInAs("engineer", product.url);
  const number = await callerOf(engineer);
  const window = await openWindow(browser, { product, cookie: engineer.cookie, width: 390 });
  const { page, troubles } = window;
  await page.goto("/");
  await page.getByRole("heading", { name: /您好/ }).waitFor();
  await window.settled();

  await manager.get(
    "mutation ($number: String!) { incomingCall(input: { number: $number }) { dutyCall { id } } }",
    { number },
  );
  const card = page.getByRole("alertdialog", { name: "来电" });
  await card.getByText("工作时间以外：已呼叫值班工程师。").waitFor();
  await picture(window, "call");

  await page.getByRole("button", { name: /^通知/ }).click();
  const notices = page.getByRole("region", { name: "待处理的通知" });
  await notices.getByText(/值班呼叫/).waitFor();
  await notices.getByRole("button", { name: "我来接" }).click();
  await notices.getByText(/值班呼叫/).waitFor({ state: "detached" });
  await notices.getByRole("button", { name: "关闭" }).click();

  await card.getByRole("button", { name: "接听并受理" }).click();
  await page.getByRole("option", { name: number }).click();
  await page.getByRole("textbox", { name: "认证依据" }).fill("来电号码与登记一致");
  await page.getByRole("button", { name: "认证通过" }).click();
  await page.getByRole("textbox", { name: "主题" }).fill("元旦凌晨窗口系统断线");
  await page.getByRole("textbox", { name: "内容" }).fill("凌晨两点起窗口系统反复断线。");
  await page.getByRole("button", { name: "开设服务记录" }).click();
  await page.waitForURL(/service-records\/.+\/show/);

  await page.goto("/duty");
  await page.getByText("元旦凌晨窗口系统断线").waitFor();
  await picture(window, "handover");
  await page.getByRole("textbox", { name: "交接说明" }).fill("已受理，请早班查看网关日志。");
  await page.getByRole("button", { name: "交班" }).click();
  await page.getByText("已交班。").waitFor();
  expect(troubles).toEqual([]);
  await window.context.close();
});
