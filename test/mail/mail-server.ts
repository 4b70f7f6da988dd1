import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** One letter as it came over the wire. */
interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: ReceivedLetter[];
  /** What it answers to a recipient from now on: null takes the letter, a number refuses it with that code. */
  answer: number | null;
  readonly close: () => Promise<void>;
}

/** A real SMTP server on a free port, which keeps what it takes. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => {
      const { answer } = mail;
      done(answer === null ? null : Object.assign(new Error("refused"), { responseCode: answer }));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        received.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          ...parsed(Buffer.concat(chunks).toString()),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((closed) => server.close(closed));
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    answer: null,
    close,
  };
  return mail;
}

/** Headers by their lower-case name, unfolded; the body decoded. */
function parsed(raw: string): Pick<ReceivedLetter, "headers" | "text"> {
  const split = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  return {
    headers,
    text: decoded(raw.slice(split + 4), headers.get("content-transfer-encoding") ?? "7bit"),
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") {
    return Buffer.from(body, "base64").toString();
  }
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return encoding === "quoted-printable" ? Buffer.from(bytes, "latin1").toString() : body;
}
