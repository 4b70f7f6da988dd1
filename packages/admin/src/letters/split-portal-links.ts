/** A piece of a letter: words, or an address of our own portal that can be followed. */
export interface LetterPiece {
  readonly text: string;
  readonly isLink: boolean;
}

/**
 * Finds the portal's links in a letter. What a customer wrote may hold any address, so only those of
 * this very origin count; one whose token is masked leads nowhere and stays text.
 */
export function splitPortalLinks(text: string, origin: string): LetterPiece[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, isLink: isOurs(piece, origin) }));
}

function isOurs(piece: string, origin: string): boolean {
  return piece.startsWith(`${origin}/portal/`) && !piece.includes("***");
}
