import { expect, it } from "vitest";
import { en } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

it("leaves no text of either language empty", () => {
  const empty = [...texts(zhCn), ...texts(en)].filter(
    ([path, text]) => text === "" && path !== "ra.boolean.null",
  );
  expect(empty).toEqual([]);
});

it("has the same placeholders in both languages", () => {
  const chinese = new Map(texts(zhCn));
  const differing = texts(en)
    .filter(
      ([path, text]) =>
        !path.startsWith("ra.") && placeholders(text) !== placeholders(chinese.get(path) ?? ""),
    )
    .map(([path]) => path);
  expect(differing).toEqual([]);
});

function placeholders(text: string): string {
  return [...text.matchAll(/%\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(" ");
}

function texts(messages: object, above = ""): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]) => {
    const path = above === "" ? name : `${above}.${name}`;
    return typeof value === "object" && value !== null
      ? texts(value, path)
      : [[path, String(value)] as [string, string]];
  });
}
