import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { ArrivedMail } from "./store-mail.service.ts";

/** A mail may have so many bytes; a larger one is refused to its sender while they speak to us. */
export const LARGEST_MAIL = 40 * 1024 * 1024;

export interface SmtpReceiverOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  /** The mail is only taken over once this is done. */
  readonly onMail: (mail: ArrivedMail) => Promise<void>;
}

/**
 * The embedded mail server: it takes mail for any address from programs on this machine and sends none on. A mail it
 * says yes to is stored.
 *
 * @throws Error when the port cannot be had
 */
export async function openSmtpReceiver({
  port,
  host,
  onMail,
}: SmtpReceiverOptions): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    banner: "Attest",
    size: LARGEST_MAIL,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 1_000,
    onData: (stream, session, done) => {
      takeOver(stream, session, onMail).then(
        () => done(),
        (error: unknown) => done(asRefusal(error)),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // A client that breaks off is its own affair.
  server.on("error", () => undefined);
  const address = server.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function takeOver(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  onMail: SmtpReceiverOptions["onMail"],
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_MAIL) {
      chunks.push(chunk);
    }
  }
  if (stream.sizeExceeded || size > LARGEST_MAIL) {
    throw Object.assign(new Error("This mail is larger than 40 MB."), { responseCode: 552 });
  }
  await onMail({
    raw: Buffer.concat(chunks),
    source: "SMTP",
    envelopeFrom: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
    envelopeTo: envelope.rcptTo.map(({ address }) => address),
  });
}

/** What went wrong here is no fault of the mail: its sender is asked to come again. */
function asRefusal(error: unknown): Error {
  const { responseCode } = error as { responseCode?: number };
  return responseCode === undefined
    ? Object.assign(new Error("Not now; please try again."), { responseCode: 451 })
    : (error as Error);
}
