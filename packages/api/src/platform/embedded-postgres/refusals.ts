import { StartRefusal } from "../start-refusal.ts";

/** Turns a failure of the file system on the data folder into a sentence; anything unexpected is returned as it is. */
export function refusalForFileError(error: unknown, dataDir: string): unknown {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  // Node reports a read-only file system as ENOENT when it makes a folder with its parents.
  const sentence = code === "ENOENT" && syscall === "mkdir" ? unwritable : SENTENCES[code];
  return sentence === undefined ? error : new StartRefusal(sentence(dataDir));
}

/** The refusal for a PostgreSQL program that ended, from what it wrote. */
export function refusalForOutput(program: string, output: string, dataDir: string): StartRefusal {
  if (output.includes("No space left on device")) {
    return new StartRefusal(diskFull(dataDir));
  }
  return new StartRefusal(`${program} did not start: ${tellingLine(output)}`);
}

const SENTENCES: Readonly<Record<string, (dataDir: string) => string>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EACCES: unwritable,
  EPERM: unwritable,
  EROFS: unwritable,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
};

function diskFull(dataDir: string): string {
  return `The disk that holds the data folder ${dataDir} is full: free some space, then start again.`;
}

function unwritable(dataDir: string): string {
  return `The data folder ${dataDir} cannot be written: give this user the right to, or set DATA_DIR to another folder.`;
}

function notAFolder(dataDir: string): string {
  return `The data folder ${dataDir} is not a folder: set DATA_DIR to one.`;
}

/** Hints and details follow the line that says what happened, so the last line is not always the telling one. */
function tellingLine(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?(?=FATAL:|PANIC:)/, "").trim() ?? "it wrote nothing.";
}
