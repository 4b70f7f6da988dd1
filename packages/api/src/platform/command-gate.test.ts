import { expect, it } from "vitest";
import { CommandGate } from "./command-gate.ts";

it("lets so many work at once and the others in the order they came", async () => {
  const gate = new CommandGate(3);
  const order: number[] = [];
  let working = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      gate.pass(async () => {
        order.push(n);
        working += 1;
        most = Math.max(most, working);
        await new Promise((resolve) => setTimeout(resolve, 1));
        working -= 1;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

it("gives the place of a command that failed to the next", async () => {
  const gate = new CommandGate(1);
  const failing = gate.pass(() => Promise.reject(new Error("no")));
  const next = gate.pass(() => Promise.resolve("yes"));
  await expect(failing).rejects.toThrow("no");
  await expect(next).resolves.toBe("yes");
});
