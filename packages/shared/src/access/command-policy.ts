import type { ApiKeyScope } from "./api-key-scope.ts";
import type { Relation, Standing } from "./relation.ts";
import type { Role } from "./role.ts";

/** How dearly a command is charged by the limits. */
export const CommandCost = {
  NORMAL: "NORMAL",
  /** Guesses at a secret: one per operation, counted per attempt. */
  SENSITIVE: "SENSITIVE",
  /** Works through a month or a lot. */
  HEAVY: "HEAVY",
} as const;
export type CommandCost = (typeof CommandCost)[keyof typeof CommandCost];

/**
 * Who may give a command: a role; any member of staff; a signed-in contact; the bearer of a letter's
 * token; or anyone at all.
 */
export type Party = Role | "ANY_STAFF" | "CONTACT" | "TOKEN_BEARER" | "ANYONE";

/**
 * What a party must be to the object, or be at the moment; any one of them is enough, and an empty
 * list asks for nothing.
 */
export type Ties = readonly (Relation | Standing)[];

/** The rule of one command. Who is not named may not. */
export interface CommandPolicy {
  /** The name by which `me.permissions` and the console know the right. */
  readonly permission: string;
  readonly who: Readonly<Partial<Record<Party, Ties>>>;
  /** The scope that lets an API key give the command; null: never (§7.8). */
  readonly keyScope: ApiKeyScope | null;
  readonly cost: CommandCost;
}

/** What most policies leave at its default: no key, normal cost. */
type Extras = Partial<Pick<CommandPolicy, "keyScope" | "cost">>;

/** Writes a policy down in one line. */
export function policy(
  permission: string,
  who: CommandPolicy["who"],
  extras: Extras = {},
): CommandPolicy {
  return { permission, who, keyScope: null, cost: CommandCost.NORMAL, ...extras };
}
