import type { JsonValue } from "@attest/shared/primitives";

/** What makes a spreadsheet take a text for a formula: also after blanks, and in full width. */
const FORMULA = /^[\s\0\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

/** A value as the text of a cell, which no spreadsheet takes for a formula: an apostrophe stands before what it might. */
export function safeCell(value: JsonValue): string {
  const text = textOf(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function textOf(value: JsonValue): string {
  if (value === null) {
    return "";
  }
  if (typeof value === "boolean") {
    return value ? "是" : "否";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
