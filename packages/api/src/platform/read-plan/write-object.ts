import type { Gather, Row, Run, Write, Written } from "./run.ts";

/** A field of an object with the key it has in the answer. */
export interface KeyedWrite {
  readonly key: string;
  readonly written: Written;
}

/** Writes the fields of an object one after the other. */
export function writeObject(fields: readonly KeyedWrite[]): Written {
  const parts = fields.map(({ key, written }, index) => ({
    head: `${index === 0 ? "{" : ","}${JSON.stringify(key)}:`,
    write: written.write,
  }));
  const write: Write = (row, run) => {
    run.objects += 1;
    let text = parts.length === 0 ? "{" : "";
    for (const part of parts) {
      text += part.head + part.write(row, run);
    }
    return `${text}}`;
  };
  return withGather(write, fields);
}

function withGather(write: Write, fields: readonly KeyedWrite[]): Written {
  const gathers = fields.flatMap(({ written }) => written.gather ?? []);
  return gathers.length === 0 ? { write } : { write, gather: together(gathers) };
}

function together(gathers: readonly Gather[]): Gather {
  return (row: Row, run: Run, pending: Promise<void>[]) => {
    for (const gather of gathers) {
      gather(row, run, pending);
    }
  };
}
