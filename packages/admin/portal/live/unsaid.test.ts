import { describe, expect, it } from "vitest";
import type { PortalTouch } from "../portal-api.ts";
import type { OutboxItem } from "./outbox-item.ts";
import { unsaid } from "./unsaid.ts";

function touch(id: string, content: string, direction: PortalTouch["direction"]): PortalTouch {
  return {
    id,
    content,
    direction,
    channel: "ONLINE",
    receivedAt: "2026-09-16T10:00:00+08:00",
    engineerName: null,
  };
}

function item(key: string, text: string, seen: readonly string[] = []): OutboxItem {
  return { key, text, seen, number: "SR-202609-0001", refusal: null };
}

const keysOf = (items: readonly OutboxItem[]): string[] => items.map(({ key }) => key);

describe("A message in the outbox", () => {
  it("is shown until it is heard in the conversation, and then not a second time", () => {
    const items = [item("a", "还是不行")];
    expect(keysOf(unsaid(items, []))).toEqual(["a"]);
    expect(keysOf(unsaid(items, [touch("1", "还是不行", "INBOUND")]))).toEqual([]);
  });

  it("is not taken for the engineer's same words, nor for what was said before it", () => {
    const items = [item("a", "好的", ["1"])];
    const touches = [touch("1", "好的", "INBOUND"), touch("2", "好的", "OUTBOUND")];
    expect(keysOf(unsaid(items, touches))).toEqual(["a"]);
  });

  it("said twice in the same words is heard twice", () => {
    const items = [item("a", "好的"), item("b", "好的")];
    expect(keysOf(unsaid(items, [touch("1", "好的", "INBOUND")]))).toEqual(["b"]);
  });
});
