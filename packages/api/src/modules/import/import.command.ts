import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { badInput } from "../../platform/errors.ts";
import { progressBar, type ProgressStream } from "../../platform/progress-bar.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import type { ImportReport } from "./import-report.ts";
import { importServiceNow } from "./import-service-now.ts";

/** How `import service-now` is called. */
export const IMPORT_USAGE =
  "attest import service-now <file.csv | file.csv.xz> [--customer <name>] [--dry-run] [--json]";

const DEFAULT_CUSTOMER = "ServiceNow 导入";

/**
 * `import service-now`: imports an incident log, or with `--dry-run` only says what it would do. A run that was cut is
 * finished by running it again. The arguments are those after `service-now`.
 *
 * @returns exit code 0 only when every line was taken; 1 and one sentence for a file that is missing, of another kind,
 * damaged, or without the header of such a log
 */
export async function importServiceNowCommand(
  { dataSource }: Pick<TerminalDeps, "dataSource">,
  argv: readonly string[],
  stream: ProgressStream = process.stderr,
): Promise<TerminalAnswer> {
  return runTerminalCommand(IMPORT_USAGE, async () => {
    const { path, customerName, mode } = readArguments(argv);
    const onProgress = progressBar(stream, mode === "WRITE" ? "导入" : "试运行");
    const task = { dataSource, path, customerName, mode, onProgress };
    const report = await importServiceNow(task);
    return {
      json: { ...report, refused: linesOf(report.refused), odd: linesOf(report.odd) },
      text: textOf(report),
      exitCode: report.refused.length === 0 ? 0 : 1,
    };
  });
}

interface ImportArguments {
  readonly path: string;
  readonly customerName: string;
  readonly mode: "WRITE" | "DRY_RUN";
}

function readArguments(argv: readonly string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      customer: { type: "string", default: DEFAULT_CUSTOMER },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean" },
    },
  });
  const [path = "", ...others] = positionals;
  const customerName = values.customer.trim();
  if (others.length > 0 || path === "") {
    throw badInput("file", "请给出一个事件日志文件。", IMPORT_USAGE);
  }
  if (customerName === "" || customerName.length > 200) {
    throw badInput("customer", "客户名称不能为空,最长 200 个字。", "1–200 个字");
  }
  demandLogFile(path);
  return { path, customerName, mode: values["dry-run"] ? "DRY_RUN" : "WRITE" };
}

/** @throws DomainError BAD_USER_INPUT for a file that is missing or of another kind */
export function demandLogFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw badInput("file", `文件 ${path} 不存在,或不是文件。`, ".csv 或 .csv.xz 文件");
  }
  if (!/\.csv(\.xz)?$/i.test(path)) {
    throw badInput("file", `文件 ${path} 的扩展名不对。`, ".csv 或 .csv.xz");
  }
}

interface ReportedLine {
  readonly line: number;
  readonly reason: string;
}

function linesOf(lines: readonly ReportedLine[]): { line: number; reason: string }[] {
  return lines.map(({ line, reason }) => ({ line, reason }));
}

function textOf(report: ImportReport): string {
  const { rows, records, cycles, created, updated, unchanged, refused, odd } = report;
  return [
    ...refused.map(({ line, reason }) => `拒绝 第 ${line} 行 ${reason}`),
    ...odd.map(({ line, reason }) => `异常 第 ${line} 行 ${reason}`),
    `${rows} 行,${records} 个事件,${cycles} 个轮次:新建 ${created},更新 ${updated},未变 ${unchanged};` +
      `拒绝 ${refused.length} 行,异常 ${odd.length} 处;` +
      `${report.seconds} 秒,内存峰值 ${report.peakMemoryMB} MB。`,
  ].join("\n");
}
