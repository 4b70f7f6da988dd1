import { hash, verify } from "@node-rs/argon2";
import { newBytes } from "../../platform/random.ts";

/** 19 MiB, two passes, one lane: OWASP's first recommendation. argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, of the same cost: where there is none to compare with, time passes all the same. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$wGGqIPhWc2fhQO90s60m8w$tmGxeja6aTONoptQZ6Jtd0ctb7xLzqAB8pJFa/4eNho";

/** argon2id of a password, with its salt and cost. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, { ...COST, salt: newBytes(16) });
}

/**
 * Whether this is the password.
 *
 * @param passwordHash null when there is nothing to compare with: takes as long, and is false
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS, password);
  return matches && passwordHash !== null;
}
