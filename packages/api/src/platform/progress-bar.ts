/** Where a progress bar is drawn: `process.stderr`. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const WIDTH = 30;

/**
 * Draws how far long work has got, over and over on one line. Where the stream is no terminal nothing is drawn, so that
 * a log stays readable.
 *
 * @param what as the line begins with
 */
export function progressBar(
  stream: ProgressStream,
  what: string,
): (done: number, total: number) => void {
  return (done, total) => {
    if (stream.isTTY === true) {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = Math.round(share * WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      const end = done >= total ? "\n" : "";
      stream.write(`\r${what} ${bar} ${Math.floor(share * 100)}% ${done}/${total}${end}`);
    }
  };
}
