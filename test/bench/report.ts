import type { Result } from "./result.ts";

/** A table for people, one line a contestant. */
export function tableOf(results: readonly Result[]): string {
  const head = [
    "scenario",
    "contestant",
    "per second",
    "p50 ms",
    "p99 ms",
    "cpu ms",
    "db cpu ms",
    "÷ limit",
    "÷ postgraphile",
  ];
  const lines = results.map((one) => [
    one.name,
    one.contestant,
    one.requestsPerSecond.toFixed(0),
    one.p50Ms.toFixed(2),
    one.p99Ms.toFixed(2),
    figure(one.cpuMsPerRequest),
    figure(one.databaseCpuMsPerRequest),
    figure(one.ratioToLimit),
    figure(one.ratioToPostgraphile) + (one.lost === undefined ? "" : `  lost ${String(one.lost)}`),
  ]);
  return [head, ...lines]
    .map((cells) => cells.map((cell, index) => cell.padEnd(index < 2 ? 18 : 12)).join(""))
    .join("\n");
}

function figure(value: number | null): string {
  return value === null || Number.isNaN(value) ? "-" : value.toFixed(2);
}
