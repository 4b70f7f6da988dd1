import { expect, it } from "vitest";
import { deskMoment } from "./desk-moment.ts";
import { en } from "./i18n/en.ts";
import { zh } from "./i18n/zh.ts";

it.each([
  ["2026-09-16T12:10", "2026-09-16T13:00", "今天 13:00", "today 13:00"],
  ["2026-09-16T18:00", "2026-09-17T09:00", "明天（周四） 09:00", "tomorrow (Thursday) 09:00"],
  ["2026-09-11T18:00", "2026-09-14T09:00", "周一 09:00", "Monday 09:00"],
  ["2026-09-30T18:00", "2026-10-08T09:00", "10月8日（周四） 09:00", "Thursday 8 October 09:00"],
])("somebody who asks at %s is told %s as %s, or %s", (...told) => {
  const [now, opensAt, chinese, english] = told;
  const [from, to] = [`${now}:00+08:00`, `${opensAt}:00+08:00`];
  expect(deskMoment(to, from, zh.days)).toBe(chinese);
  expect(deskMoment(to, from, en.days)).toBe(english);
});

it("midnight is Beijing's wherever one sits", () => {
  expect(deskMoment("2026-09-17T09:00:00+08:00", "2026-09-16T16:30:00Z", zh.days)).toBe(
    "今天 09:00",
  );
});
