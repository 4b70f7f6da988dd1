import { parseArgs } from "node:util";
import { ContestantName } from "./contestant.ts";
import type { Pace } from "./contest.ts";

const NAMES = ["list", "detail", "deep-page", "stats", "open", "live"];

export interface Options {
  readonly names: readonly string[];
  readonly contestants: readonly ContestantName[];
  readonly records: number;
  readonly pace: Pace;
  readonly json: boolean;
  readonly scale: boolean;
  /** A folder for a profile of the product's processor time. */
  readonly profile?: string;
}

/** @throws Error for what there is no such thing of */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: args.filter((argument) => argument !== "--"),
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      scale: { type: "boolean", default: false },
      records: { type: "string", default: "300000" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "4" },
      connections: { type: "string", default: "16" },
      only: { type: "string", default: Object.values(ContestantName).join(",") },
      profile: { type: "string" },
    },
  });
  const asked = positionals.length === 0 ? ["all"] : positionals;
  const { profile } = values;
  return {
    names: asked.includes("all") ? NAMES : asked.map((name) => known(name, NAMES)),
    contestants: values.only
      .split(",")
      .map((name) => known(name, Object.values(ContestantName)) as ContestantName),
    records: positive(values.records),
    pace: {
      rounds: positive(values.rounds),
      warmUpMs: 1_000,
      durationMs: positive(values.seconds) * 1_000,
      connections: positive(values.connections),
    },
    json: values.json,
    scale: values.scale,
    ...(profile === undefined ? {} : { profile }),
  };
}

function known(name: string, names: readonly string[]): string {
  if (!names.includes(name)) {
    throw new Error(`There is no ${name}: one of ${names.join(", ")}.`);
  }
  return name;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new Error(`${text} is no whole number from 1 on.`);
  }
  return value;
}
