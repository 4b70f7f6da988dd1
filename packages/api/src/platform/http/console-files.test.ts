import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnvironment } from "../env.ts";
import { ANONYMOUS, type Viewer } from "../viewer.ts";
import { addConsoleFiles } from "./console-files.ts";
import { addGraphiqlRoute } from "./graphiql-route.ts";

const PEOPLE: Readonly<Record<string, Viewer>> = {
  agent: {
    kind: "STAFF",
    staffId: "a",
    sessionId: "s",
    name: "n",
    email: "n@attest.test",
    roles: ["AGENT"],
    engineerId: null,
    memberTeamIds: [],
    managedTeamIds: [],
    standings: [],
  },
  contact: {
    kind: "CONTACT",
    contactId: "c",
    customerId: "k",
    sessionId: "s",
    name: "n",
    email: null,
  },
};
const server = fastify();
let files: string;
beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "attest-console-"));
  mkdirSync(join(files, "portal"));
  writeFileSync(join(files, "index.html"), "console");
  writeFileSync(join(files, "portal/index.html"), "portal");
  mkdirSync(join(files, "graphiql"));
  writeFileSync(join(files, "graphiql/index.html"), "graphiql");
  addConsoleFiles(server, files);
  const environment = readEnvironment({ DEMO: "off" });
  addGraphiqlRoute(server, {
    environment,
    identify: ({ sessionToken }) =>
      Promise.resolve({ viewer: PEOPLE[sessionToken ?? ""] ?? ANONYMOUS, now: 0, demo: false }),
  });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  rmSync(files, { recursive: true });
});

const get = async (url: string, accept?: string): Promise<string> => {
  const headers = accept === undefined ? {} : { accept };
  const { statusCode, body } = await server.inject({ url, headers });
  return statusCode === 200 ? body : String(statusCode);
};

it("serves a letter's link to browsers, scanners and whoever takes anything", async () => {
  for (const accept of ["text/html,application/xhtml+xml", "*/*", undefined]) {
    expect(await get("/portal/consent?token=x", accept)).toBe("portal");
    expect(await get("/portal", accept)).toBe("portal");
    expect(await get("/set-password?token=x", accept)).toBe("console");
  }
});

it("has no page for a program that asks for JSON, nor for a file that is not there", async () => {
  expect(await get("/portal/consent", "application/json")).toBe("404");
  expect(await get("/nothing.js", "*/*")).toBe("404");
  expect(await get("/graphql", "*/*")).toBe("404");
});

it("serves GraphiQL to staff who are signed in, under a policy of its own, and leads anybody else to the console", async () => {
  const at = (url: string, who?: string) =>
    server.inject({ url, headers: who === undefined ? {} : { cookie: `attest=${who}` } });
  const { statusCode, body, headers } = await at("/graphiql", "agent");
  expect([statusCode, body]).toEqual([200, "graphiql"]);
  expect(headers["content-security-policy"]).toMatch(/script-src 'self';.*worker-src 'self' blob:/);
  for (const who of [undefined, "contact", "nobody"]) {
    const led = await at("/graphiql", who);
    expect([led.statusCode, led.headers.location]).toEqual([302, "/"]);
  }
  expect((await at("/graphiql/index.html")).statusCode).toBe(404);
});
