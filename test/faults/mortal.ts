import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "../environment.ts";

/** A program beside this file that keeps what it sees in a file, and the life it leads. */
export interface Mortal {
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The shortest and the longest life, in milliseconds. */
  readonly life: readonly [number, number];
}

/**
 * Starts the program and kills it without warning after a random life, again and again; then it lives on.
 *
 * @param random uniform in [0, 1)
 * @returns how to end the last life
 */
export async function killAgainAndAgain(
  mortal: Mortal,
  times: number,
  random: () => number,
): Promise<() => Promise<void>> {
  const [shortest, longest] = mortal.life;
  for (let kill = 0; kill < times; kill += 1) {
    const child = bear(mortal);
    await sleep(shortest + random() * (longest - shortest));
    await endLife(child);
  }
  const last = bear(mortal);
  return () => endLife(last);
}

function bear({ program, settings }: Mortal): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, program)], {
    env: environmentWith(settings),
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function endLife(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    throw new Error(`A follower ended by itself with ${String(child.exitCode)}.`);
  }
  child.kill("SIGKILL");
  await once(child, "exit");
}
