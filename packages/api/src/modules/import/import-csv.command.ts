import { parseArgs } from "node:util";
import { badInput, DomainError } from "../../platform/errors.ts";
import type { ProgressStream } from "../../platform/progress-bar.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import { contactRows } from "./csv/contact-rows.ts";
import type { CsvResource } from "./csv/csv-resource.ts";
import { customerRows } from "./csv/customer-rows.ts";
import { engineerRows } from "./csv/engineer-rows.ts";
import { importCsv } from "./csv/import-csv.ts";
import { readMapping } from "./csv/mapping.ts";
import { recordRows } from "./csv/record-rows.ts";
import { demandLogFile } from "./import.command.ts";
import type { ImportReport } from "./import-report.ts";

/** How `import csv` is called. */
export const IMPORT_CSV_USAGE =
  "attest import csv <file.csv | file.csv.xz> --mapping <mapping.json> --into <records | customers | contacts | engineers> [--dry-run] [--json]";

const RESOURCES: readonly CsvResource[] = [recordRows, customerRows, contactRows, engineerRows];

/**
 * `import csv`: makes records or master data of a file's rows, or with `--dry-run` only says what it would do. A second
 * run of the same file changes nothing.
 *
 * @returns exit code 0 only when every row was taken; 1 and one sentence for a file or mapping that does not fit
 */
export async function importCsvCommand(
  { dataSource }: Pick<TerminalDeps, "dataSource">,
  argv: readonly string[],
  stream: ProgressStream = process.stderr,
): Promise<TerminalAnswer> {
  return runTerminalCommand(IMPORT_CSV_USAGE, async () => {
    const { path, mappingPath, resource, mode } = readArguments(argv);
    const mapping = readMapping(mappingPath, resource.fields);
    const onProgress = (rows: number): void => tell(stream, `\r导入 ${String(rows)} 行`);
    const report = await importCsv({ dataSource, path, mapping, resource, mode, onProgress });
    tell(stream, "\n");
    const { refused } = report;
    return {
      json: { ...report, refused: refused.map((line) => ({ ...line })), odd: [] },
      text: textOf(report),
      exitCode: refused.length === 0 ? 0 : 1,
    };
  });
}

interface Arguments {
  readonly path: string;
  readonly mappingPath: string;
  readonly resource: CsvResource;
  readonly mode: "DRY_RUN" | "WRITE";
}

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      mapping: { type: "string" },
      into: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean" },
    },
  });
  const [path = "", ...others] = positionals;
  const { mapping: mappingPath = "", into = "" } = values;
  if (path === "" || others.length > 0 || mappingPath === "") {
    throw badInput("file", "请给出一个文件和一个映射。", IMPORT_CSV_USAGE);
  }
  demandLogFile(path);
  return {
    path,
    mappingPath,
    resource: resourceOf(into),
    mode: values["dry-run"] ? "DRY_RUN" : "WRITE",
  };
}

function resourceOf(into: string): CsvResource {
  const found = RESOURCES.find(({ name }) => name === into);
  if (found !== undefined) {
    return found;
  }
  if (into === "complaints") {
    throw new DomainError("SERVICE_UNAVAILABLE", "本版本还不能导入投诉；没有写入任何内容。");
  }
  throw badInput(
    "into",
    "请用 --into 指明导入什么。",
    RESOURCES.map(({ name }) => name).join(", "),
  );
}

function tell(stream: ProgressStream, text: string): void {
  if (stream.isTTY === true) {
    stream.write(text);
  }
}

function textOf({ rows, created, updated, unchanged, refused, seconds }: ImportReport): string {
  return [
    ...refused.map(({ line, reason }) => `拒绝 第 ${String(line)} 行 ${reason}`),
    `${String(rows)} 行：新建 ${String(created)}，更新 ${String(updated)}，未变 ${String(unchanged)}，拒绝 ${String(refused.length)}；${String(seconds)} 秒。`,
  ].join("\n");
}
