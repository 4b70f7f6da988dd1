import { connect, type Socket } from "node:net";

/** What the client is told over the channel: whom to ask, with what, for how long. */
export interface LoadOrder {
  readonly port: number;
  /** Whole requests, asked in turn. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
}

export type LoadMessage =
  | { readonly kind: "WARM" }
  | {
      readonly kind: "DONE";
      readonly requests: number;
      readonly failed: number;
      readonly firstFailure: string | null;
      readonly seconds: number;
      readonly p50Ms: number;
      readonly p99Ms: number;
    };

/** Asks over kept connections, each its next question as soon as it has the answer to the last. */
process.on("message", (order: LoadOrder) => void run(order));
process.on("disconnect", () => process.exit(0));

async function run(order: LoadOrder): Promise<void> {
  const requests = order.requests.map((text) => Buffer.from(text));
  const load = new Load(order.port, requests);
  const lines = Array.from({ length: order.connections }, () => load.open());
  await pause(order.warmUpMs);
  tell({ kind: "WARM" });
  load.begin();
  const startedAt = performance.now();
  await pause(order.durationMs);
  const times = load.end().sort();
  const seconds = (performance.now() - startedAt) / 1000;
  lines.forEach((line) => line.destroy());
  tell({
    kind: "DONE",
    requests: times.length,
    failed: load.failed,
    firstFailure: load.firstFailure,
    seconds,
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  });
}

class Load {
  failed = 0;
  firstFailure: string | null = null;
  #times: number[] = [];
  #next = 0;

  constructor(
    private readonly port: number,
    private readonly requests: readonly Buffer[],
  ) {}

  begin(): void {
    this.#times = [];
    this.failed = 0;
  }

  end(): Float64Array {
    return Float64Array.from(this.#times);
  }

  open(): Socket {
    const socket = connect({ port: this.port, host: "127.0.0.1", noDelay: true });
    const answers = new AnswerReader();
    let askedAt = 0;
    const ask = (): void => {
      askedAt = performance.now();
      const request = this.requests[this.#next++ % this.requests.length];
      socket.write(request ?? "");
    };
    socket.once("connect", ask);
    socket.on("data", (chunk) => {
      if (answers.isWhole(chunk)) {
        this.#times.push(performance.now() - askedAt);
        this.#note(answers.take());
        ask();
      }
    });
    socket.on("error", (error) => this.#note(Buffer.from(String(error))));
    return socket;
  }

  #note(answer: Buffer): void {
    const head = answer.toString("latin1", 0, 13);
    if (!head.startsWith("HTTP/1.1 200") || answer.includes('"errors":[')) {
      this.failed += 1;
      this.firstFailure ??= answer.toString("utf8", 0, 1_500);
    }
  }
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");
const END_OF_CHUNKS = Buffer.from("\r\n0\r\n\r\n");

/** Knows when an answer is whole: by its length, or by its last chunk. */
class AnswerReader {
  #parts: Buffer[] = [];
  #size = 0;
  #wanted = 0;

  isWhole(chunk: Buffer): boolean {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted === 0) {
      this.#readHead();
    }
    return this.#wanted > 0
      ? this.#size >= this.#wanted
      : this.#wanted < 0 && this.#joined().subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
  }

  take(): Buffer {
    const answer = this.#joined();
    this.#parts = [];
    this.#size = 0;
    this.#wanted = 0;
    return answer;
  }

  #readHead(): void {
    const head = this.#joined();
    const end = head.indexOf(END_OF_HEAD);
    if (end >= 0) {
      const length = /\r\ncontent-length: (\d+)/i.exec(head.toString("latin1", 0, end))?.[1];
      this.#wanted = length === undefined ? -1 : end + END_OF_HEAD.length + Number(length);
    }
  }

  #joined(): Buffer {
    if (this.#parts.length > 1) {
      this.#parts = [Buffer.concat(this.#parts)];
    }
    return this.#parts[0] ?? Buffer.alloc(0);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function tell(message: LoadMessage): void {
  process.send?.(message);
}
