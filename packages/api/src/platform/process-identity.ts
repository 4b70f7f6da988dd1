import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a process from a later one with the same number: boot and start time.
 *
 * @returns undefined when there is no such process, or only its zombie
 */
export function processIdentity(pid: number): string | undefined {
  if (!exists(pid)) {
    return undefined;
  }
  if (process.platform === "linux") {
    return linuxIdentity(pid);
  }
  return process.platform === "win32" ? String(pid) : ps(pid, "lstart=");
}

/** The command line of a running process, its arguments joined by spaces; undefined when it cannot be read. */
export function processCommandLine(pid: number): string | undefined {
  if (process.platform === "linux") {
    return readProc(`/proc/${String(pid)}/cmdline`)
      ?.replaceAll("\0", " ")
      .trim();
  }
  return process.platform === "win32" ? undefined : ps(pid, "command=");
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function linuxIdentity(pid: number): string | undefined {
  const stat = readProc(`/proc/${String(pid)}/stat`);
  // The name in brackets may itself hold spaces and brackets; the state is the first field behind it.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields === undefined || fields[0] === "Z" || fields[0] === "X") {
    return undefined;
  }
  return `${readProc("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}/${fields[19] ?? ""}`;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function ps(pid: number, field: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", field, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
