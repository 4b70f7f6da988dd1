import { createClient } from "graphql-ws";
import type { Client } from "graphql-ws";

/** The socket of this page, opened at once and again whenever it is lost. @param onRefused it is not opened again */
export function createLiveClient(onRefused: () => void = () => undefined): Client {
  const protocol = location.protocol === "https:" ? "wss:" : "ws:";
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const made = createClient({
    url: `${protocol}//${location.host}/graphql`,
    // Open from the start, so that a page without live rows knows of a lost server as well.
    lazy: false,
    onNonLazyError: onRefused,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: waitBeforeRetry,
    keepAlive: KEEP_ALIVE_MS,
    shouldRetry: isToBeOpenedAgain,
    on: {
      ping: (received) => {
        if (!received) {
          unanswered = setTimeout(() => made.terminate(), ANSWER_WITHIN_MS);
        }
      },
      pong: (received) => {
        if (received) {
          clearTimeout(unanswered);
        }
      },
    },
  });
  return made;
}

/** Whether a closed socket is worth another try. */
export function isToBeOpenedAgain(closed: unknown): boolean {
  return !(closed instanceof CloseEvent && FINAL.includes(closed.code));
}

/** Unauthorised and forbidden: asking again would change nothing. Closed normally: it was we. */
const FINAL: readonly number[] = [1000, 4401, 4403];
const KEEP_ALIVE_MS = 10_000;
/** A server that is there answers at once; one that does not is taken for gone. */
const ANSWER_WITHIN_MS = 3_000;
const LONGEST_WAIT_MS = 5_000;

/** Longer each time up to five seconds, and for no two windows the same, so that they do not all come at once. */
async function waitBeforeRetry(retries: number): Promise<void> {
  const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries);
  const share = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;
  await new Promise((resolve) => setTimeout(resolve, wait / 2 + (share * wait) / 2));
}
