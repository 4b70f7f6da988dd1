import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { StartRefusal } from "../start-refusal.ts";
import type { DataPaths } from "./paths.ts";

/** How to run PostgreSQL's programs: as ourselves, in a user namespace, or as another user. */
export interface RunAs {
  /** What stands before the program on the command line. */
  readonly prefix: readonly string[];
  /** The user and group to become, who must own the cluster. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/**
 * PostgreSQL refuses to run as root. In a user namespace root looks like `nobody` to it and still owns its files, so
 * nothing changes hands; where namespaces are forbidden (many containers) it runs as another user who owns the cluster.
 *
 * @throws StartRefusal when root finds no way to run it, or the programs do not run on this system
 */
export function chooseRunAs(postgres: string, paths: DataPaths): RunAs {
  const candidates = process.getuid?.() === 0 ? waysForRoot(paths) : waysForOthers();
  const attempts = candidates.map((runAs) => ({
    runAs,
    failure: tryToRun(runAs, postgres, paths),
  }));
  const working = attempts.find((attempt) => attempt.failure === undefined);
  if (working === undefined) {
    const failure = attempts.at(-1)?.failure ?? "there is no user `postgres` or `nobody`";
    throw new StartRefusal(
      `The embedded PostgreSQL does not run here (${failure}): start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return working.runAs;
}

/** A command line for `spawn`, and whom it runs as. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly user: { readonly uid?: number; readonly gid?: number };
}

/** How to call a program of PostgreSQL's. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]): Command {
  const [command = program, ...rest] = [...runAs.prefix, program, ...args];
  return { command, args: rest, user: runAs.user ?? {} };
}

function waysForRoot(paths: DataPaths): RunAs[] {
  const owner = statSync(paths.cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return [{ prefix: [], user: { uid: owner.uid, gid: owner.gid } }];
  }
  const others = ["postgres", "nobody"].flatMap((name) => userNamed(name) ?? []);
  return [IN_NAMESPACE, ...others.map((user) => ({ prefix: [], user }))];
}

/** `initdb` wants a user with a name; containers often run as a bare number. */
function waysForOthers(): RunAs[] {
  const uid = String(process.getuid?.());
  const isNamed = process.platform !== "linux" || accounts().some((account) => account[2] === uid);
  return isNamed ? [DIRECTLY] : [IN_NAMESPACE, DIRECTLY];
}

const DIRECTLY: RunAs = { prefix: [] };
const IN_NAMESPACE: RunAs = { prefix: ["unshare", "--user", "--map-user=65534", "--"] };

function userNamed(name: string): { uid: number; gid: number } | undefined {
  const [, , uid, gid] = accounts().find((account) => account[0] === name) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function accounts(): string[][] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
}

/** What went wrong when asking for the version, or undefined. */
function tryToRun(runAs: RunAs, postgres: string, paths: DataPaths): string | undefined {
  const { command, args, user } = commandFor(runAs, postgres, ["--version"]);
  const run = spawnSync(command, args, { ...user, encoding: "utf8" });
  if (run.status !== 0) {
    return run.error?.message ?? run.stderr.trim().split("\n").at(-1);
  }
  const entering = spawnSync("test", ["-x", paths.dataDir], user);
  return runAs.user === undefined || entering.status === 0
    ? undefined
    : `user ${String(runAs.user.uid)} cannot enter ${paths.dataDir}`;
}
