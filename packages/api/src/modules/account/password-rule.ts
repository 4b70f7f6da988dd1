import { badInput } from "../../platform/errors.ts";

const SHORTEST = 10;
/** Hashing is dear by intention; nobody is to make it dearer. */
export const LONGEST_PASSWORD = 200;
const ALLOWED = `${String(SHORTEST)} to ${String(LONGEST_PASSWORD)} characters, not one's name or e-mail address`;

/**
 * Whether a person may have this password; length is what makes one strong.
 *
 * @throws DomainError BAD_USER_INPUT: shorter than 10 characters, longer than 200, or their own name or address
 */
export function checkPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
): void {
  const length = Array.from(password).length;
  if (length < SHORTEST || length > LONGEST_PASSWORD) {
    throw badInput("password", "A password has 10 to 200 characters.", ALLOWED);
  }
  const known = [person.name, person.email, person.email.split("@")[0] ?? ""].map(plain);
  if (known.includes(plain(password))) {
    throw badInput("password", "A password is not one's own name or e-mail address.", ALLOWED);
  }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s/g, "");
}
