import type { SeededRandom } from "@attest/api/modules/demo-company/seeded-random";
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from "graphql";
import type { LicenceWorld } from "./licence-world.ts";

/** Where chance and words come from. */
export interface Chance {
  readonly random: SeededRandom;
  readonly words: LicenceWorld["words"];
  /** Cursors that earlier answers gave. */
  readonly cursors: readonly string[];
}

/** A value for an input, by its name where that says what would be found. */
export function randomValue(chance: Chance, type: GraphQLInputType, name: string): unknown {
  const { random } = chance;
  if (isNonNullType(type)) {
    return randomValue(chance, type.ofType, name);
  }
  if (isListType(type)) {
    return Array.from({ length: random.int(0, 3) }, () => randomValue(chance, type.ofType, name));
  }
  if (isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }
  if (!isInputObjectType(type)) {
    return scalar(chance, type.name, name);
  }
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || random.chance(0.3),
  );
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      randomValue(
        chance,
        field.type,
        type.name.endsWith("Filter") && isPlain(field.name) ? name : field.name,
      ),
    ]),
  );
}

/** `eq` and `in` say nothing of what they compare. */
function isPlain(name: string): boolean {
  return name === "eq" || name === "in" || name === "contains";
}

function scalar({ random, words, cursors }: Chance, type: string, name: string): unknown {
  switch (type) {
    case "Int":
      return name === "first"
        ? random.int(1, 4)
        : name === "year"
          ? random.int(2025, 2027)
          : random.int(0, 5);
    case "Boolean":
      return random.chance(0.5);
    case "DateTime":
      return `2026-0${String(random.int(6, 9))}-${String(random.int(10, 28))}T08:00:00+08:00`;
    case "Date":
      if (name === "from" || name === "to") {
        return `2026-0${name === "from" ? "6" : "9"}-${String(random.int(10, 28))}`;
      }
      return `2026-0${String(random.int(6, 9))}-${String(random.int(10, 28))}`;
    case "YearMonth":
      return `2026-0${String(random.int(1, 9))}`;
    default:
      return name === "after"
        ? random.pick([...cursors, "nonsense"])
        : word({ random, words, cursors }, name);
  }
}

function word({ random, words }: Chance, name: string): string {
  const fitting = words[name.replace(/Id$/, "")] ?? random.pick(Object.values(words));
  return random.chance(0.95) && fitting.length > 0 ? random.pick(fitting) : "no-such-thing";
}
