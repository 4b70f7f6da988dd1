import type { ApiModule } from "../../platform/module.ts";
import { AccountResolver } from "./account.resolver.ts";
import { OneTimeSecret } from "./one-time-secret.entity.ts";
import { RoleGrant } from "./role-grant.entity.ts";
import { Session } from "./session.entity.ts";
import { SignInFailure } from "./sign-in-failure.entity.ts";
import { SignInResolver } from "./sign-in.resolver.ts";
import { PasswordLinkPayloadResolver, StaffPayloadResolver } from "./staff-payload.resolver.ts";
import { Staff } from "./staff.entity.ts";
import { StaffResolver } from "./staff.resolver.ts";
import { ViewerResolver } from "./viewer.resolver.ts";
import { accountPlan } from "./account.plan.ts";

/** People, their roles, how they sign in. */
export const accountModule: ApiModule = {
  name: "account",
  entities: [Staff, RoleGrant, Session, SignInFailure, OneTimeSecret],
  plan: accountPlan,
  resolvers: [
    ViewerResolver,
    SignInResolver,
    StaffResolver,
    AccountResolver,
    StaffPayloadResolver,
    PasswordLinkPayloadResolver,
  ],
};
