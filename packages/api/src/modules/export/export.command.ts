import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { badInput } from "../../platform/errors.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import { companyNow, transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { FILTER_PART, keptFilter } from "./export-filter.ts";
import type { ExportFilter } from "./export-filter.input.ts";
import { ExportFormat, ExportResource, slugOf } from "./export.enum.ts";
import { journalTerminalExport } from "./export.service.ts";
import { openExport } from "./export-sources.ts";
import { writeExport } from "./write-export.ts";

/** How `export` is called. */
export const EXPORT_USAGE =
  "attest export <service-records | customers | engineers | evaluations | journal> --format <csv | xlsx | jsonl> [--filter <json>] [--out <file>] [--json]";

/**
 * `export`: writes a whole resource, or what a list's filter leaves of it, to a file, or to standard output. The journal as JSON Lines is what `verify-journal`
 * reads. The arguments are those after `export`.
 *
 * @param streams where it goes without `--out`, and where progress is told
 * @returns exit code 1 and one sentence for an unknown resource or format
 */
export async function exportCommand(
  { dataSource, readFilter }: ExportDeps,
  argv: readonly string[],
  streams: ExportStreams = process,
): Promise<TerminalAnswer> {
  return runTerminalCommand(EXPORT_USAGE, async () => {
    const { resource, format, out, filterText } = readArguments(argv);
    const filter = filterText === null ? null : filterOf(resource, filterText, readFilter);
    const table = openExport(resource, {
      dataSource,
      viewer: SYSTEM,
      now: await companyNow(dataSource),
      filter,
    });
    let rows = 0;
    const stream = writeExport(table, format, async (done) => {
      rows = done;
      await tell(streams.stderr, `\r已导出 ${String(done)} 行`);
    });
    await pipeline(stream, out === null ? unclosed(streams.stdout) : createWriteStream(out));
    await tell(streams.stderr, "\n");
    await transact({ dataSource, viewer: SYSTEM }, (unit) =>
      journalTerminalExport(unit, { resource, format, rows }),
    );
    // Nothing may follow what went to standard output.
    const text = out === null ? "" : `${String(rows)} 行已写入 ${out}。`;
    return {
      json: { resource: slugOf(resource), format: format.toLowerCase(), rows, file: out },
      text,
      exitCode: 0,
    };
  });
}

/** What it works with; `readFilter` checks what was written against the API's filters and throws an Error with a sentence. */
export interface ExportDeps extends Pick<TerminalDeps, "dataSource"> {
  readonly readFilter: (value: unknown) => ExportFilter;
}

function filterOf(
  resource: ExportResource,
  text: string,
  readFilter: ExportDeps["readFilter"],
): ExportFilter | null {
  try {
    return keptFilter(
      resource,
      readFilter({ [FILTER_PART[resource]]: JSON.parse(text) as unknown }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw badInput("filter", `--filter 读不懂：${reason}`, "the list's filter as JSON");
  }
}

export interface ExportStreams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
}

interface ExportArguments {
  readonly resource: ExportResource;
  readonly format: ExportFormat;
  readonly out: string | null;
  readonly filterText: string | null;
}

function readArguments(argv: readonly string[]): ExportArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string" },
      filter: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const resource = Object.values(ExportResource).find((one) => slugOf(one) === positionals[0]);
  const format = Object.values(ExportFormat).find(
    (one) => one.toLowerCase() === values.format?.toLowerCase(),
  );
  if (resource === undefined || positionals.length > 1) {
    throw badInput(
      "resource",
      "请指明要导出什么。",
      Object.values(ExportResource).map(slugOf).join(", "),
    );
  }
  if (format === undefined) {
    throw badInput("format", "请用 --format 指明格式。", "csv, xlsx, jsonl");
  }
  if (values.json === true && values.out === undefined) {
    throw badInput("out", "--json 需要同时用 --out 指明文件。", "--out <file>");
  }
  return { resource, format, out: values.out ?? null, filterText: values.filter ?? null };
}

function tell(stream: ExportStreams["stderr"], text: string): Promise<void> {
  if (stream.isTTY === true) {
    stream.write(text);
  }
  return Promise.resolve();
}

/** Standard output stays open for what the program does after. */
function unclosed(stream: NodeJS.WritableStream): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => void stream.write(chunk, (error) => done(error)),
  });
}
