import { connect } from "node:net";
import type { ReadAttachment } from "./read-mail.ts";

/** A scanner that has not answered by then is taken for absent. */
const PATIENCE_MS = 15_000;

/** Has the files that would be kept looked through by clamd, where one is set; what it names is refused. */
export async function scanAttachments(
  attachments: readonly ReadAttachment[],
  clamdUrl: string | null,
): Promise<readonly ReadAttachment[]> {
  if (clamdUrl === null) {
    return attachments;
  }
  return Promise.all(
    attachments.map(async (one) =>
      one.refusedBecause === null
        ? { ...one, refusedBecause: await verdictOn(one.content, clamdUrl) }
        : one,
    ),
  );
}

async function verdictOn(
  content: Buffer,
  clamdUrl: string,
): Promise<"INFECTED" | "NOT_SCANNED" | null> {
  const answer = await askScanner(content, clamdUrl).catch(() => "");
  if (answer.endsWith("FOUND")) {
    return "INFECTED";
  }
  return answer.endsWith("OK") ? null : "NOT_SCANNED";
}

/** The INSTREAM command: chunks led by their length, an empty one at the end. */
async function askScanner(content: Buffer, clamdUrl: string): Promise<string> {
  const { hostname, port } = new URL(clamdUrl);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    const said: Buffer[] = [];
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer")));
    socket.on("data", (chunk: Buffer) => said.push(chunk));
    socket.once("error", reject);
    socket.once("close", () => resolve(Buffer.concat(said).toString().replace(/\0/g, "").trim()));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    socket.write("zINSTREAM\0");
    if (content.length > 0) {
      socket.write(length);
      socket.write(content);
    }
    socket.write(Buffer.alloc(4));
  });
}
