import type { AskedField, Compilation } from "./compilation.ts";
import { compileMany } from "./compile-many.ts";
import { compileOne } from "./compile-one.ts";
import { compilePage } from "./compile-page.ts";
import { asObject } from "./as-object.ts";
import type { ColumnPlan, ComputedPlan, FieldPlan, LoadedPlan, PartPlan } from "./declaration.ts";
import { rowValues } from "./row-values.ts";
import type { Written } from "./run.ts";
import type { Place } from "./source.ts";

export type DeclaredField<P extends FieldPlan = Exclude<FieldPlan, ColumnPlan>> = AskedField & {
  readonly plan: P;
};

/** Compiles a field that a module declared. */
export function compileField(
  compilation: Compilation,
  place: Place,
  { plan, ...field }: DeclaredField,
): Written {
  switch (plan.kind) {
    case "COMPUTED":
      return compileComputed(compilation, place, { ...field, plan });
    case "LOADED":
      return compileLoaded(compilation, place, { ...field, plan });
    case "EXPRESSION": {
      const slot = place.source.slot(plan.sql(place.alias));
      const write = compilation.value(field.definition.type, field.selected.nodes);
      return {
        write: (row, run) => write(plan.value(row[slot] as string | null, run.context), run),
      };
    }
    case "ONE":
      return compileOne(compilation, place, { ...field, plan });
    case "MANY":
      return compileMany(compilation, place, { ...field, plan });
    case "PAGE":
      return compilePage(compilation, place, { ...field, plan });
    case "PART":
      return compilePart(compilation, place, { ...field, plan });
  }
}

function compileComputed(
  compilation: Compilation,
  place: Place,
  { definition, selected, plan }: DeclaredField<ComputedPlan>,
): Written {
  const values = rowValues(place, plan.columns);
  const write = compilation.value(definition.type, selected.nodes);
  return { write: (row, run) => write(plan.value(values(row), run.context), run) };
}

function compileLoaded(
  compilation: Compilation,
  place: Place,
  { definition, selected, plan }: DeclaredField<LoadedPlan>,
): Written {
  const values = rowValues(place, plan.columns);
  const write = compilation.value(definition.type, selected.nodes);
  const field = compilation.nextField();
  return {
    write: (row, run) => write(run.loaded.get(row)?.get(field), run),
    gather: (row, run, pending) => {
      const loaded = run.loaded.get(row) ?? new Map<number, unknown>();
      run.loaded.set(row, loaded);
      const load = plan.value(values(row), run.context);
      pending.push(load.then((value) => void loaded.set(field, value)));
    },
  };
}

function compilePart(
  compilation: Compilation,
  place: Place,
  { definition, selected, plan }: DeclaredField<PartPlan>,
): Written {
  const type = asObject(definition.type);
  const { write, gather } = compilation.object(place, { type, nodes: selected.nodes }, plan.fields);
  const { exists } = plan;
  if (exists === undefined) {
    return gather === undefined ? { write } : { write, gather };
  }
  const values = rowValues(place, exists.columns);
  return {
    write: (row, run) => (exists.test(values(row)) ? write(row, run) : "null"),
    ...(gather === undefined
      ? {}
      : {
          gather: (row, run, pending) =>
            exists.test(values(row)) ? gather(row, run, pending) : undefined,
        }),
  };
}
