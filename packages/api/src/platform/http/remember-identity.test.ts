import type { DataSource } from "typeorm";
import { expect, it } from "vitest";
import type { Identified } from "../create-context.ts";
import { noteIdentityChange } from "../identity-changes.ts";
import { ANONYMOUS, type Viewer } from "../viewer.ts";
import { rememberIdentity } from "./remember-identity.ts";

const KEY: Viewer = { kind: "KEY", keyId: "k", name: "a key", scopes: [] };
const BEARER = { bearer: "secret", sessionToken: null };

function world(viewer: Viewer, demo: "DEMO" | "REAL" = "REAL") {
  const asked = { times: 0, seconds: 100, newestIdentityChange: 0 };
  const dataSource = {} as DataSource;
  const identify = (): Promise<Identified> => {
    asked.times += 1;
    return Promise.resolve({ viewer, now: 1_000, demo: demo === "DEMO" });
  };
  const remembering = rememberIdentity(identify, {
    dataSource,
    feed: asked,
    seconds: () => asked.seconds,
  });
  return { asked, dataSource, ask: () => remembering(BEARER) };
}

it("who asks is asked once in two seconds, and time goes on meanwhile", async () => {
  const { asked, ask } = world(KEY);
  await ask();
  asked.seconds += 1.5;
  expect((await ask()).now).toBe(1_001);
  expect(asked.times).toBe(1);
  asked.seconds += 0.5;
  await ask();
  expect(asked.times).toBe(2);
});

it("a change of an account in this process, or in the journal, counts from the next request on", async () => {
  const { asked, dataSource, ask } = world(KEY);
  await ask();
  noteIdentityChange(dataSource, [{ action: "staff.disable", target: "staff:1", area: "ACCOUNT" }]);
  await ask();
  expect(asked.times).toBe(2);
  asked.newestIdentityChange = 7;
  await ask();
  expect(asked.times).toBe(3);
});

it("nobody, and everybody in a demo, is asked for each time", async () => {
  const nobody = world(ANONYMOUS);
  await nobody.ask();
  await nobody.ask();
  expect(nobody.asked.times).toBe(2);
  const demo = world(KEY, "DEMO");
  await demo.ask();
  await demo.ask();
  expect(demo.asked.times).toBe(2);
});
