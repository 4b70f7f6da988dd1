import { readRight, Resource } from "@attest/shared/access";
import type { AuthProvider } from "react-admin";
import { closeLive } from "./live.ts";
import { refusalOf } from "./refusal.ts";
import { runCommand } from "./run.ts";
import { typed } from "./typed-document.ts";
import { forgetMe, whoAmI } from "./viewer.ts";
import type { Me } from "./viewer.ts";

interface Credentials {
  readonly email: string;
  readonly password: string;
}

const SignInDocument = typed<{ signIn: { me: { id: string } } }, { input: Credentials }>(
  "mutation SignIn($input: SignInInput!) { signIn(input: $input) { me { id } } }",
);
const SignOutDocument = typed<{ signOut: boolean }>("mutation SignOut { signOut }");

/** Signing in and out over the session cookie, and what the viewer may see by the very table the server uses. */
export const authProvider: AuthProvider = {
  login: async (input: Credentials) => {
    await runCommand(SignInDocument, { input });
    forgetMe();
  },
  logout: async () => {
    if ((await whoAmI().catch(() => null)) !== null) {
      await runCommand(SignOutDocument, {}).catch(() => undefined);
    }
    forgetMe();
    closeLive();
  },
  checkAuth: async () => {
    if ((await whoAmI()) === null) {
      forgetMe();
      throw new Error("ra.auth.auth_check_error");
    }
  },
  checkError: (error: unknown) => {
    const isOut = refusalOf(error).code === "UNAUTHENTICATED";
    return isOut ? Promise.reject(new Error("ra.notification.logged_out")) : Promise.resolve();
  },
  getIdentity: async () => {
    const me = await signedIn();
    return { id: me.id, fullName: me.name, me };
  },
  getPermissions: async () => (await signedIn()).permissions,
  canAccess: async ({ resource }) => {
    const me = await whoAmI();
    return me !== null && mayRead(me, resource);
  },
};

async function signedIn(): Promise<Me> {
  const me = await whoAmI();
  if (me === null) {
    throw new Error("ra.auth.auth_check_error");
  }
  return me;
}

const READ_AS: Readonly<Record<string, Resource>> = {
  "service-records": Resource.RECORDS,
  customers: Resource.CUSTOMERS,
  engineers: Resource.ORGANISATION,
  "industry-teams": Resource.ORGANISATION,
  evaluations: Resource.EVALUATIONS,
  letters: Resource.LETTERS,
  lots: Resource.LOTS,
  reviews: Resource.REVIEWS,
  scorecards: Resource.REVIEWS,
  "corrective-actions": Resource.ORGANISATION,
  "inbox-entries": Resource.RECORDS,
  consultations: Resource.RECORDS,
  "answer-templates": Resource.ORGANISATION,
  journal: Resource.JOURNAL,
  staff: Resource.ACCOUNTS,
  "api-keys": Resource.ACCOUNTS,
  webhooks: Resource.ACCOUNTS,
};

function mayRead({ id, staff, roles }: Me, resource: string): boolean {
  const readAs = READ_AS[resource];
  const viewer = { kind: "STAFF" as const, staffId: staff?.id ?? id, roles };
  const right = readAs === undefined ? null : readRight(viewer, readAs);
  // What belongs to no record yet belongs to no team either.
  if (resource === "inbox-entries" && right?.widest !== "ALL") {
    return false;
  }
  // Figures alone are no list.
  return right?.grants.some(({ conditions }) => !conditions.includes("FIGURES_ONLY")) ?? false;
}
