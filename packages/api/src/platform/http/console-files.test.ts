import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addConsoleFiles } from "./console-files.ts";

const server = fastify();
let files: string;
beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "attest-console-"));
  mkdirSync(join(files, "portal"));
  writeFileSync(join(files, "index.html"), "console");
  writeFileSync(join(files, "portal/index.html"), "portal");
  addConsoleFiles(server, files);
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
