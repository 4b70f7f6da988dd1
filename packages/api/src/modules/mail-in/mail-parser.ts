import { Worker } from "node:worker_threads";
import type { ParsedMail, ParseOutcome } from "./parsed-mail.ts";

/** What runs in the thread, as text, so that it is one with the program wherever that is built to. */
const sources = import.meta.glob<string>("./parse-mail.worker.cjs", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** No mail may take longer, or more memory, than this. */
export const PARSE_LIMITS = { milliseconds: 5_000, memoryMb: 256 } as const;

interface Answer {
  readonly id: number;
  readonly mail?: ParsedMail;
  readonly reason?: string;
}

/** Reads mails one after another in a thread that a hostile mail may break and nothing else. */
export class MailParser {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** @param milliseconds what a mail may take, from when its turn comes */
  constructor(private readonly milliseconds: number = PARSE_LIMITS.milliseconds) {}

  async parse(raw: Uint8Array): Promise<ParseOutcome> {
    const mine = this.#last.then(() => this.#parseNow(raw));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #parseNow(raw: Uint8Array): Promise<ParseOutcome> {
    const worker = (this.#worker ??= await startWorker());
    const id = (this.#count += 1);
    const outcome = await new Promise<ParseOutcome>((settle) => {
      const giveUp = (reason: string): void => settle({ outcome: "UNREADABLE", reason });
      const timer = setTimeout(
        () => giveUp("It took longer than 5 seconds to read."),
        this.milliseconds,
      );
      const onMessage = (answer: Answer): void => {
        if (answer.id === id) {
          settle(outcomeOf(answer));
        }
      };
      const onError = (error: Error): void => giveUp(reasonOf(error));
      const onExit = (): void => giveUp("Reading it ended the reader.");
      worker.on("message", onMessage).once("error", onError).once("exit", onExit);
      this.#stopListening = () => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      };
      worker.postMessage({ id, raw });
    });
    this.#stopListening();
    if (outcome.outcome === "UNREADABLE") {
      worker.on("error", () => undefined);
      await worker.terminate();
      this.#worker = null;
    }
    return outcome;
  }

  #stopListening = (): void => undefined;
}

/** Ready to read: what its start takes counts against no mail. */
async function startWorker(): Promise<Worker> {
  const worker = new Worker(Object.values(sources).join(""), {
    eval: true,
    workerData: { from: import.meta.url },
    resourceLimits: { maxOldGenerationSizeMb: PARSE_LIMITS.memoryMb },
  });
  await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  worker.removeAllListeners("error");
  worker.unref();
  return worker;
}

function outcomeOf({ mail, reason }: Answer): ParseOutcome {
  return mail === undefined
    ? { outcome: "UNREADABLE", reason: reason ?? "It could not be read." }
    : { outcome: "READ", mail };
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? `It took more than ${String(PARSE_LIMITS.memoryMb)} MB to read.`
    : error.message;
}
