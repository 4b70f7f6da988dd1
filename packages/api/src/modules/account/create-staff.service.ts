import type { Role } from "@attest/shared/access";
import { badInput, DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { EMAIL_FORM, parseEmail } from "./email-address.ts";
import { grantRole } from "./grant-role.service.ts";

const LONGEST_NAME = 100;

/** Somebody new. */
export interface NewStaff {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** A ready argon2id hash; left out: they set a password by a link of `issuePasswordLink`. */
  readonly passwordHash?: string;
}

/**
 * Opens an account with its roles.
 *
 * @throws DomainError BAD_USER_INPUT (e-mail, name, no role), CONFLICT (e-mail taken), SEPARATION_OF_DUTIES (a role not theirs to give)
 */
export async function createStaff(unit: Unit, input: NewStaff): Promise<{ staffId: string }> {
  const { email, name, roles } = checked(input);
  const staffId = newId();
  const inserted: unknown[] = await unit.db.query(
    `INSERT INTO staff (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, $4, to_timestamp($5))
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [staffId, name, email, input.passwordHash ?? null, unit.now],
  );
  if (inserted.length === 0) {
    throw new DomainError(
      "CONFLICT",
      `There is an account with the e-mail address ${email} already.`,
    );
  }
  unit.journal({ action: "staff.create", target: `staff:${staffId}`, area: SubjectArea.ACCOUNT });
  for (const role of roles) {
    await grantRole(unit, { staffId, role });
  }
  return { staffId };
}

function checked(input: NewStaff): { email: string; name: string; roles: readonly Role[] } {
  const email = parseEmail(input.email);
  const name = input.name.trim();
  if (email === null) {
    throw badInput("email", "This is not an e-mail address.", EMAIL_FORM);
  }
  if (name === "" || Array.from(name).length > LONGEST_NAME || /\p{Cc}/u.test(name)) {
    throw badInput("name", "A name is one line of 1 to 100 characters.", "1 to 100 characters");
  }
  if (input.roles.length === 0) {
    throw badInput("roles", "Somebody without a role could do nothing.", "at least one role");
  }
  return { email, name, roles: [...new Set(input.roles)] };
}
