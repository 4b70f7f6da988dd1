import { readLogFile } from "../log-file.ts";

/** How the bytes of a file are letters. */
export type Encoding = "gb18030" | "utf-8";

/** UTF-8 where all of it is; otherwise it is what Chinese spreadsheets write, of which GBK is a part. */
export async function encodingOf(path: string): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of readLogFile(path)) {
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) {
      return "gb18030";
    }
    throw error;
  }
}

/** The text of a file, unpacked, piece by piece, without a byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of readLogFile(path)) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
