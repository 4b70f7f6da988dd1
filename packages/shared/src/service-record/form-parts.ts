/** What an entry of the record form is; the names are the contract's. */
export const FormPart = {
  COMMUNICATION: "COMMUNICATION",
  ANALYSIS: "ANALYSIS",
  SOLUTION: "SOLUTION",
  RESULT: "RESULT",
} as const;
export type FormPart = (typeof FormPart)[keyof typeof FormPart];

const REQUIRED: readonly FormPart[] = [FormPart.ANALYSIS, FormPart.SOLUTION, FormPart.RESULT];

/**
 * The parts without which a cycle cannot be closed with consent, in the order of the form. A blank
 * entry does not count.
 *
 * @param entries of the present cycle only: an earlier cycle's entries do not help this one
 * @see docs/rules.md R16
 */
export function missingFormParts(
  entries: readonly { readonly part: FormPart; readonly text: string }[],
): FormPart[] {
  const isWritten = (part: FormPart) =>
    entries.some((entry) => entry.part === part && entry.text.trim() !== "");
  return REQUIRED.filter((part) => !isWritten(part));
}
