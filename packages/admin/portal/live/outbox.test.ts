import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { PortalRefusal } from "../ask.ts";
import type { OutboxItem } from "./outbox-item.ts";
import { Outbox } from "./outbox.ts";

/** A server that answers as told, and the browser's memory. */
function desk(answers: readonly (string | null)[]): {
  outbox: Outbox<string>;
  kept: () => readonly OutboxItem[];
  keys: string[];
  taken: string[];
} {
  let kept: readonly OutboxItem[] = [];
  const keys: string[] = [];
  const taken: string[] = [];
  const outbox = new Outbox<string>({
    read: () => kept,
    keep: (items) => void (kept = items),
    send: ({ key, text }) => {
      const code = answers[keys.push(key) - 1] ?? null;
      return code === null
        ? Promise.resolve(text)
        : Promise.reject(new PortalRefusal(code as PortalRefusal["code"]));
    },
    onSent: (_, text) => void taken.push(text),
    onChange: () => undefined,
  });
  return { outbox, kept: () => kept, keys, taken };
}

function item(key: string): OutboxItem {
  return {
    key,
    number: "SR-202609-0001",
    text: `text ${key}`,
    seen: [],
    refusal: null,
  };
}

describe("The outbox", () => {
  it("sends one after the other, in the order they were written, and forgets what was taken", async () => {
    const { outbox, kept, keys, taken } = desk([]);
    outbox.add(item("a"));
    outbox.add(item("b"));
    await sleep(0);
    expect([keys, taken, kept()]).toEqual([["a", "b"], ["text a", "text b"], []]);
  });

  it("keeps a message nobody answered, and sends it again under the same key", async () => {
    const { outbox, kept, keys, taken } = desk(["SERVICE_UNAVAILABLE"]);
    outbox.add(item("a"));
    await sleep(0);
    expect([taken, kept().length]).toEqual([[], 1]);
    outbox.flush();
    await sleep(0);
    expect([keys, taken, kept()]).toEqual([["a", "a"], ["text a"], []]);
  });

  it("lets a refused message wait for its writer, and sends the next meanwhile", async () => {
    const { outbox, kept, taken } = desk(["TRANSITION_REFUSED"]);
    outbox.add(item("a"));
    outbox.add(item("b"));
    await sleep(0);
    expect(taken).toEqual(["text b"]);
    expect(kept()).toMatchObject([{ key: "a", refusal: "TRANSITION_REFUSED" }]);
    outbox.retry("a");
    await sleep(0);
    expect([taken, kept()]).toEqual([["text b", "text a"], []]);
  });
});
