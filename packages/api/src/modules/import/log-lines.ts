/** A line of a file without its line end; `text` is `null` when it is longer than any row of a log can be. */
export interface LogLine {
  readonly line: number;
  readonly text: string | null;
}

/** Longest line that is kept, in UTF-16 code units: a row of 36 columns has some 400. */
const MAX_LINE_LENGTH = 65_536;

/** The lines of UTF-8 bytes, counted from 1, with `\n` or `\r\n` at their ends and a byte order mark left out. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LogLine> {
  const decoder = new TextDecoder("utf-8");
  let line = 0;
  let rest = "";
  for await (const piece of bytes) {
    const texts = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = shortened(texts.pop() ?? "");
    for (const text of texts) {
      line += 1;
      yield { line, text: kept(text) };
    }
  }
  rest += decoder.decode();
  if (rest !== "") {
    yield { line: line + 1, text: kept(rest) };
  }
}

/** An endless line must not fill the memory: one unit over the limit is enough to know that it is too long. */
function shortened(rest: string): string {
  return rest.slice(0, MAX_LINE_LENGTH + 1);
}

function kept(text: string): string | null {
  if (text.length > MAX_LINE_LENGTH) {
    return null;
  }
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
