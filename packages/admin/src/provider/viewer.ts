import type { Role } from "@attest/shared/access";
import { setServerTime } from "../clock.ts";
import { runQuery } from "./run.ts";
import { typed } from "./typed-document.ts";

/** Who is signed in, as `me` says. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly permissions: readonly string[];
  readonly staff: {
    readonly id: string;
    readonly engineer: {
      readonly id: string;
      readonly industryTeam: { readonly id: string } | null;
    } | null;
  } | null;
}

/** What the sign-in page may know of the company before anyone is signed in. */
export interface Company {
  readonly name: string;
  readonly demo: boolean;
  readonly now: string;
}

const ME_FIELDS =
  "id name email roles permissions staff { id engineer { id industryTeam { id } } }";

const MeDocument = typed<{ me: Me | null }>(`query Me { me { ${ME_FIELDS} } }`);
const CompanyDocument = typed<{ company: Company }>("query Company { company { name demo now } }");

let known: Promise<Me | null> | null = null;

/** Asks once and remembers until `forgetMe`; null when nobody of the staff is signed in. */
export function whoAmI(): Promise<Me | null> {
  known ??= runQuery(MeDocument, {}).then(
    ({ me }) => (me?.staff === null ? null : me),
    (error: unknown) => {
      known = null;
      throw error;
    },
  );
  return known;
}

/** After signing in or out. */
export function forgetMe(): void {
  known = null;
}

/** The company's name and time; null where the server does not say. */
export async function readCompany(): Promise<Company | null> {
  try {
    const { company } = await runQuery(CompanyDocument, {});
    setServerTime(company.now);
    return company;
  } catch {
    return null;
  }
}
