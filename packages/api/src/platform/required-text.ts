import { badInput } from "./errors.ts";

/**
 * A text that has to be there, without the blanks around it.
 *
 * @param longest in characters
 * @throws DomainError BAD_USER_INPUT naming the field when it is blank or too long
 */
export function requiredText(path: string, text: string, longest = 200): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > longest) {
    throw badInput(path, "This text is blank or too long.", `1 to ${String(longest)} characters`);
  }
  return trimmed;
}
