import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";

/**
 * What a follower has seen, kept as one line each: a line is there whole or, after a kill in the middle of writing it,
 * cut off again.
 */
export function openKeptLines(file) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) {
    truncateSync(file, Buffer.byteLength(whole));
  }
  const lines = whole.split("\n").slice(0, -1);
  return { lines, keep: (line) => appendFileSync(file, `${line}\n`) };
}
