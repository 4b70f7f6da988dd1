// Counts an incident log straight from its lines, sharing no code with the import: the figures the import is held to.
// Usage: node count-from-csv.mjs <file.csv | file.csv.xz>. Prints one JSON object.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import xz from "xz-decompress";

async function countFromCsv(pieces) {
  const finals = new Map();
  let names;
  let rows = 0;
  for await (const line of linesOf(pieces)) {
    if (names === undefined) {
      names = line.split(",");
      continue;
    }
    rows += 1;
    const row = cellsOf(line, names);
    const final = finals.get(row.number);
    if (final === undefined || Number(row.sys_mod_count) >= Number(final.sys_mod_count)) {
      finals.set(row.number, row);
    }
  }
  return figures(rows, [...finals.values()]);
}

async function* linesOf(pieces) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      yield rest.slice(0, end).replace("\r", "");
      rest = rest.slice(end + 1);
    }
  }
  if (rest !== "") {
    yield rest;
  }
}

function cellsOf(line, names) {
  if (line.includes('"')) {
    throw new Error("This count splits on commas and cannot read quotes.");
  }
  const cells = line.split(",");
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
}

function figures(rows, finals) {
  const perGroup = {};
  let cycles = 0;
  for (const { assignment_group: group, reopen_count: reopened } of finals) {
    perGroup[group] = (perGroup[group] ?? 0) + 1;
    cycles += 1 + Number(reopened);
  }
  const reassigned = finals.filter((row) => row.reassignment_count !== "0").length;
  return {
    rows,
    records: finals.length,
    cycles,
    perGroup,
    reassigned,
    shareReassigned: finals.length === 0 ? null : reassigned / finals.length,
    reopened: finals.filter((row) => row.reopen_count !== "0").length,
  };
}

const path = process.argv[2];
if (path === undefined) {
  throw new Error("Name the file to count.");
}
const file = createReadStream(path);
const pieces = path.endsWith(".xz") ? new xz.XzReadableStream(Readable.toWeb(file)) : file;
process.stdout.write(`${JSON.stringify(await countFromCsv(pieces))}\n`);
