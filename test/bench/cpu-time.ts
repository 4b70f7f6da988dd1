import { readFileSync } from "node:fs";
import type { Client } from "pg";

/** Linux counts a process's time in hundredths of a second. */
const MS_PER_TICK = 10;

export interface CpuMs {
  readonly server: number;
  /** Of its connections' processes in the database; null where it cannot be read. */
  readonly database: number | null;
}

interface Measured {
  readonly pid: number;
  readonly applicationName: string;
}

/** What a server and its database connections have used until now. */
export async function cpuMs(client: Client, { pid, applicationName }: Measured): Promise<CpuMs> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = $1",
    [applicationName],
  );
  const database = rows.map((row) => ticksOf(row.pid) ?? 0);
  return {
    server: (ticksOf(pid) ?? 0) * MS_PER_TICK,
    database:
      rows.length === 0 ? null : database.reduce((sum, ticks) => sum + ticks, 0) * MS_PER_TICK,
  };
}

function ticksOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
