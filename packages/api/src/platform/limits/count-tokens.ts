import { Lexer, Source, TokenKind } from "graphql";

/**
 * Counts a document's tokens without parsing it, no further than one more than allowed.
 *
 * @returns the number, or null when it is no GraphQL: the parser then says what is wrong
 */
export function countTokens(text: string, limit: number): number | null {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= limit && lexer.advance().kind !== TokenKind.EOF) {
      count += 1;
    }
  } catch {
    return null;
  }
  return count;
}
