import { parse, visit, type DocumentNode } from "graphql";
import { badInput } from "../errors.ts";
import { countTokens } from "./count-tokens.ts";
import { shapeOf } from "./document-shape.ts";
import { LIMITS, type Limits } from "./limits.ts";

/** Documents that were found small enough; clients repeat theirs. */
const passed = new Set<string>();
const REMEMBERED = 1_000;
const REMEMBERED_LENGTH = 10_000;

/**
 * Refuses a document that is too large in any respect, before it is validated.
 * One that cannot be parsed passes: the parser says what is wrong with it.
 *
 * @throws DomainError BAD_USER_INPUT
 */
export function checkDocument(text: string, limits: Limits = LIMITS): void {
  if (passed.has(text)) {
    return;
  }
  const tokens = countTokens(text, limits.tokens);
  refuseOver("tokens", tokens ?? 0, limits.tokens);
  const document = tokens === null ? null : parsed(text);
  if (document !== null) {
    checkShape(document, limits);
    remember(text);
  }
}

function checkShape(document: DocumentNode, limits: Limits): void {
  const shape = shapeOf(document);
  refuseOver("depth", shape.depth, limits.depth);
  refuseOver("aliases", shape.aliases, limits.aliases);
  refuseOver("directives", shape.directives, limits.directives);
  refuseOver("selections", shape.selections, limits.selections);
  refuseOver("repeats of a field", repeatsIn(document), limits.repeats);
}

function repeatsIn(document: DocumentNode): number {
  const counts = new Map<string, number>();
  visit(document, {
    Field: ({ alias, name }) => {
      const answered = alias?.value ?? name.value;
      counts.set(answered, (counts.get(answered) ?? 0) + 1);
    },
  });
  return Math.max(0, ...counts.values());
}

function refuseOver(what: string, count: number, limit: number): void {
  if (count > limit) {
    throw badInput(
      "query",
      `An operation may have at most ${String(limit)} ${what}.`,
      `${what} up to ${String(limit)}`,
    );
  }
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

function remember(text: string): void {
  if (text.length > REMEMBERED_LENGTH) {
    return;
  }
  if (passed.size >= REMEMBERED) {
    passed.clear();
  }
  passed.add(text);
}
