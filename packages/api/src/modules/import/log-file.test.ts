import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readLogFile } from "./log-file.ts";

/** The line `number,incident_state`, packed. */
const PACKED = Buffer.from(
  "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAVbnVtYmVyLGluY2lkZW50X3N0YXRlCgAAAIen9AInvIW1AAEuFlYJVd8ftvN9AQAAAAAEWVo=",
  "base64",
);

describe("the file of an incident log", () => {
  const folder = mkdtempSync(join(tmpdir(), "attest-import-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function saved(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  async function textOf(path: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = "";
    for await (const piece of readLogFile(path)) {
      text += decoder.decode(piece, { stream: true });
    }
    return text;
  }

  it("is read as it is, or unpacked by its name", async () => {
    expect(await textOf(saved("a.csv", "number,incident_state\n"))).toBe("number,incident_state\n");
    expect(await textOf(saved("a.csv.xz", PACKED))).toBe("number,incident_state\n");
  });

  it.each([
    ["cut", PACKED.subarray(0, -10)],
    ["not packed at all", Buffer.from("number\n")],
    ["empty", Buffer.alloc(0)],
    ["damaged", Buffer.from(PACKED).fill(0x41, 30, 34)],
  ])("is refused when the archive is %s, never taken for complete", async (_what, content) => {
    const path = saved("b.csv.xz", content);
    await expect(textOf(path)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("is refused when it does not exist", async () => {
    const refused = expect(textOf(join(folder, "none.csv"))).rejects;
    await refused.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
