import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { badInput } from "../../platform/errors.ts";

/**
 * The bytes of a file, unpacked where its name ends in `.xz`, in pieces of at most 64 KiB.
 *
 * @throws DomainError `BAD_USER_INPUT` when the file cannot be opened, or the archive is damaged or cut; the pieces
 * before the damage have come out by then
 */
export async function* readLogFile(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const packed = path.toLowerCase().endsWith(".xz");
  try {
    yield* packed ? unpacked(file) : file;
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    file.destroy();
  }
}

// Node does not find the names that this CommonJS package exports, so `import` fails outside a bundler.
const { XzReadableStream } = createRequire(import.meta.url)(
  "xz-decompress",
) as typeof import("xz-decompress");

async function* unpacked(file: Readable): AsyncGenerator<Uint8Array> {
  const reader = new XzReadableStream(
    Readable.toWeb(file) as ReadableStream<Uint8Array>,
  ).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    yield piece.value;
  }
}

function unreadable(path: string, error: unknown): Error {
  const cause = error instanceof Error ? error.message : String(error);
  return badInput(
    "file",
    `FILE_UNREADABLE:文件 ${path} 无法读完:${cause}`,
    ".csv 或完整的 .csv.xz 文件",
  );
}
