import { Channel } from "@attest/shared/service-clock";
import { isCivilDate, parseInstant } from "@attest/shared/primitives";
import { badInput } from "../../../platform/errors.ts";
import type { Field, FieldKind, FieldValue } from "./field.ts";

/**
 * What a cell says.
 *
 * @param name of the field, for the refusal
 * @throws DomainError BAD_USER_INPUT when it cannot be read, or is empty where it must not be
 */
export function readValue(name: string, { kind, need }: Field, cell: string): FieldValue {
  const text = cell.trim();
  if (text.includes("\0")) {
    throw badInput(name, `${name}: a text may not contain the NUL character.`, "texts without it");
  }
  if (text !== "") {
    return READERS[kind](name, text);
  }
  if (need === "REQUIRED") {
    throw badInput(name, `${name} is empty.`, "a value");
  }
  return kind === "LIST" ? [] : null;
}

type Reader = (name: string, text: string) => FieldValue;

const READERS: Readonly<Record<FieldKind, Reader>> = {
  TEXT: (_, text) => text,
  INSTANT: (name, text) => parseInstant(instantText(text)) ?? unreadable(name, text, INSTANT_FORM),
  DATE: (name, text) => {
    const date = dateText(text);
    return date !== null && isCivilDate(date) ? date : unreadable(name, text, "2026-03-01");
  },
  BOOLEAN: (name, text) => WORDS[text.toLowerCase()] ?? unreadable(name, text, "true or false"),
  LIST: (_, text) =>
    text
      .split(/[,;，；、]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  CHANNEL: (name, text) =>
    CHANNELS.find((channel) => channel === text.toUpperCase()) ??
    unreadable(name, text, CHANNELS.join(", ")),
};

const CHANNELS: readonly string[] = Object.values(Channel);
const INSTANT_FORM = "2026-03-01T09:05:00+08:00 or 2026-03-01 09:05";
const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  "1": true,
  是: true,
  false: false,
  no: false,
  "0": false,
  否: false,
};

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

function dateText(text: string): string | null {
  const [, year = "", month = "", day = ""] = DATE.exec(text) ?? [];
  return year === "" ? null : `${year}-${two(month)}-${two(day)}`;
}

/** A time without an offset is the company's. */
function instantText(text: string): string {
  const [, , , , hour = "0", minute = "00", second = "00"] = DATE.exec(text) ?? [];
  const date = dateText(text);
  return date === null ? text : `${date}T${two(hour)}:${minute}:${second}+08:00`;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}

function unreadable(name: string, text: string, allowed: string): never {
  throw badInput(name, `${name}: "${text.slice(0, 60)}" cannot be read.`, allowed);
}
