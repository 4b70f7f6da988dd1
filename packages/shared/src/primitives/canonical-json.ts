/**
 * Canonical JSON by RFC 8785: members in the order of their names' UTF-16 code units, numbers as ECMAScript
 * writes them, no white space. Members that are undefined are left out.
 *
 * @throws TypeError for what JSON cannot say exactly: numbers that are not finite, lone surrogates, undefined
 * elsewhere, bigints, functions, and objects that are neither plain nor arrays (a Date among them)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (typeof value === "string") {
    return quoted(value);
  }
  if (typeof value === "number") {
    return numeral(value);
  }
  if (Array.isArray(value)) {
    return `[${Array.from(value, canonicalJson).join(",")}]`;
  }
  if (isPlainObject(value)) {
    return `{${members(value).join(",")}}`;
  }
  throw new TypeError(`Canonical JSON cannot hold a value of type ${typeof value}.`);
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError("Canonical JSON cannot hold a lone surrogate.");
  }
  return JSON.stringify(text);
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) {
    throw new TypeError(`Canonical JSON cannot hold the number ${value}.`);
  }
  return JSON.stringify(value);
}

function members(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${quoted(name)}:${canonicalJson(value[name])}`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
