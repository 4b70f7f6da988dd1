import type { Page } from "playwright-core";

const HAN = /\p{Script=Han}+/gu;
/** A word of the console's own may stand within a sentence of somebody's by chance; a longer one does not. */
const LONGEST_LABEL = 4;

/** What the server has sent to a page. */
export interface ServerWords {
  /** Resolves when everything sent so far has been read. */
  readonly heard: () => Promise<void>;
  /** Whether it sent these Chinese words, short ones as a whole. */
  readonly said: (words: string) => boolean;
}

/** Keeps what the server answers to a page, and what it says over the page's socket. */
export function hearServer(page: Page): ServerWords {
  const reading = new Set<Promise<void>>();
  const answers = new Set<string>();
  const runs = new Set<string>();
  const keep = (answer: string): void => {
    answers.add(answer);
    answer.match(HAN)?.forEach((run) => runs.add(run));
  };
  page.on("response", (response) => {
    if (!response.url().endsWith("/graphql")) return;
    const read = response
      .text()
      .then(keep)
      // The page went elsewhere before the answer was whole: then it shows nothing of it.
      .catch(() => undefined)
      .finally(() => reading.delete(read));
    reading.add(read);
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => keep(payload.toString())),
  );
  return {
    heard: async () => {
      await Promise.all(reading);
    },
    said: (words) =>
      runs.has(words) ||
      (words.length > LONGEST_LABEL && [...answers].some((answer) => answer.includes(words))),
  };
}
