import { expect, it } from "vitest";
import { isView, recordViews, withNarrowing } from "./views.ts";

const [open, mine] = recordViews("engineer-1");

it("offers an engineer the records they hold, and nobody else", () => {
  expect(mine?.filter["engineerId"]).toBe("engineer-1");
  expect(recordViews(null).map(({ key }) => key)).not.toContain("view_mine");
});

it("knows a view again when it is narrowed by search, channel or team", () => {
  expect(
    open !== undefined && isView(open, { ...open.filter, search: "数据库", channel: "PHONE" }),
  ).toBe(true);
  expect(open !== undefined && mine !== undefined && isView(open, mine.filter)).toBe(false);
});

it("keeps what narrows the list when the view changes", () => {
  const closed = { key: "view_closed", filter: { status: ["CLOSED"] } };
  expect(withNarrowing(closed, { status: ["OPEN"], search: "网" })).toEqual({
    search: "网",
    status: ["CLOSED"],
  });
});
