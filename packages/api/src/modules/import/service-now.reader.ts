import type { NumberedUpdate } from "@attest/shared/incident-log";
import { csvFields } from "./csv-fields.ts";
import { LineRefusal } from "./line-refusal.ts";
import type { LogLine } from "./log-lines.ts";
import { readLines } from "./log-lines.ts";
import type { ColumnPositions } from "./service-now.columns.ts";
import { columnPositions } from "./service-now.columns.ts";
import { readRow } from "./service-now.row.ts";

/** A line that cannot be imported, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

/**
 * Reads an incident log line by line. Every line after the header that is not blank comes out once: as an update,
 * or refused.
 *
 * @throws DomainError `BAD_USER_INPUT` when the first line is not the header of an incident log
 */
export async function* readServiceNow(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<NumberedUpdate | RefusedLine> {
  let positions: ColumnPositions | undefined;
  for await (const logLine of readLines(bytes)) {
    if (positions === undefined) {
      positions = columnPositions(logLine.text);
    } else if (logLine.text?.trim() !== "") {
      yield readLine(logLine, positions);
    }
  }
  if (positions === undefined) {
    columnPositions(null);
  }
}

function readLine(
  { line, text }: LogLine,
  positions: ColumnPositions,
): NumberedUpdate | RefusedLine {
  try {
    return { line, update: readRow(fieldsOf(text), positions) };
  } catch (error) {
    if (error instanceof LineRefusal) {
      return { line, reason: error.message };
    }
    throw error;
  }
}

function fieldsOf(text: string | null): readonly string[] {
  if (text === null) {
    throw new LineRefusal("LINE_TOO_LONG:整行超过 65536 个字符");
  }
  // U+FFFD is what the decoder makes of bytes that are not UTF-8; control characters cannot be stored as text.
  if (UNSTORABLE.test(text)) {
    throw new LineRefusal("TEXT_INVALID:含有控制字符,或不是 UTF-8 文本");
  }
  const fields = csvFields(text);
  if (fields === null) {
    throw new LineRefusal(
      "QUOTE_INVALID:引号没有配对;含逗号的值须整个放在双引号内,其中的引号写两次",
    );
  }
  return fields;
}

const UNSTORABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/;
