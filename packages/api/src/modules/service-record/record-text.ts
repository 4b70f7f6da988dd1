import { badInput } from "../../platform/errors.ts";

/** @throws DomainError BAD_USER_INPUT when a text is blank or too long */
export function demandText(
  text: string,
  { path, max }: { readonly path: string; readonly max: number },
): void {
  if (text.trim() === "" || text.length > max) {
    const allowed = `1 to ${String(max)} characters`;
    throw badInput(path, `This text must have ${allowed}.`, allowed);
  }
}
