import { setTimeout as sleep } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import type { DataSource } from "typeorm";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { LARGEST_MAIL } from "./smtp-receiver.ts";
import { advancePosition, mailboxPosition } from "./mailbox-position.ts";
import { storeMail } from "./store-mail.service.ts";

export interface ImapReaderOptions {
  /** As imaps://user:password@host:993/INBOX. */
  readonly url: string;
  readonly dataSource: DataSource;
  /** Told what went wrong; the reader goes on by itself. */
  readonly onTrouble: (error: unknown) => void;
  /** Between two looks, and before another try at a server that is gone. */
  readonly everyMilliseconds?: number;
}

/**
 * Reads a mailbox from where it was left, mail by mail: each is stored together with the new position, so that none is
 * lost and none is taken twice, whoever stops when. Nothing in the mailbox is changed. Several readers may share one.
 *
 * @returns stops it
 */
export function startImapReader(options: ImapReaderOptions): () => Promise<void> {
  const stopping = new AbortController();
  const running = keepReading(options, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function keepReading(options: ImapReaderOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await readUntilBroken(options, signal);
    } catch (error) {
      options.onTrouble(error);
    }
    await pause(options, signal);
  }
}

async function readUntilBroken(options: ImapReaderOptions, signal: AbortSignal): Promise<void> {
  const { client, mailbox } = clientFor(options.url);
  // What breaks it shows in the next command.
  client.on("error", () => undefined);
  const stop = (): void => client.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await client.connect();
    await client.mailboxOpen(mailbox, { readOnly: true });
    while (!signal.aborted) {
      await readNew(client, options);
      await pause(options, signal);
      await client.noop();
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    client.close();
  }
}

/** Everything above the position, one after another. */
async function readNew(client: ImapFlow, { url, dataSource }: ImapReaderOptions): Promise<void> {
  const open = client.mailbox;
  if (open === false || open.exists === 0) {
    return;
  }
  const place = { mailbox: nameOf(url), uidValidity: String(open.uidValidity) };
  const last = await mailboxPosition(dataSource, place);
  const found = await client.search({ uid: `${String(last + 1)}:*` }, { uid: true });
  // A range that ends in * always holds the newest mail, also one that was read.
  const uids = Array.isArray(found) ? found.filter((uid) => uid > last) : [];
  for (const uid of uids.sort((a, b) => a - b)) {
    const message = await client.fetchOne(
      String(uid),
      { uid: true, source: { maxLength: LARGEST_MAIL } },
      { uid: true },
    );
    const raw = typeof message === "object" ? message.source : undefined;
    await transact({ dataSource, viewer: SYSTEM }, async (unit) => {
      if (raw !== undefined) {
        await storeMail(unit, { raw, source: "IMAP", envelopeFrom: null, envelopeTo: [] });
      }
      await advancePosition(unit, { ...place, uid });
      return null;
    });
  }
}

function clientFor(url: string): { readonly client: ImapFlow; readonly mailbox: string } {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === "imaps:";
  const client = new ImapFlow({
    host: hostname,
    port: Number(port || (secure ? 993 : 143)),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    emitLogs: false,
    disableAutoIdle: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
  return { client, mailbox: decodeURIComponent(pathname.slice(1)) || "INBOX" };
}

/** The mailbox without its password. */
function nameOf(url: string): string {
  const { hostname, port, username, pathname } = new URL(url);
  return `${username}@${hostname}:${port}${pathname || "/INBOX"}`;
}

async function pause(
  { everyMilliseconds = 3_000 }: ImapReaderOptions,
  signal: AbortSignal,
): Promise<void> {
  await sleep(everyMilliseconds, undefined, { signal }).catch(() => undefined);
}
