import { expect, it } from "vitest";
import { createLifecycle } from "./lifecycle.ts";

it("stops the last started first, and everything although one stop fails", async () => {
  const said: string[] = [];
  const lifecycle = createLifecycle((sentence) => said.push(sentence));
  lifecycle.onStop("the database", () => void said.push("database stopped"));
  lifecycle.onStop("the jobs", () => Promise.reject(new Error("a job hangs")));
  lifecycle.onStop("the server", () => void said.push("server stopped"));
  await lifecycle.stop();
  expect(said).toEqual([
    "server stopped",
    "Stopping the jobs failed: a job hangs",
    "database stopped",
  ]);
});

it("stops once however often it is asked, and says so to whoever waits", async () => {
  let stops = 0;
  const lifecycle = createLifecycle(() => undefined);
  lifecycle.onStop("the server", () => void (stops += 1));
  expect(lifecycle.stopping.aborted).toBe(false);
  await Promise.all([lifecycle.stop(), lifecycle.stop()]);
  expect(stops).toBe(1);
  expect(lifecycle.stopping.aborted).toBe(true);
});
