import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import type { Unit } from "../../platform/unit.ts";
import { createStaff } from "./create-staff.service.ts";
import { disableStaff } from "./disable-staff.service.ts";
import { enableStaff } from "./enable-staff.service.ts";
import { grantRole } from "./grant-role.service.ts";
import { issuePasswordLink, passwordLink } from "./issue-password-link.service.ts";
import { revokeRole } from "./revoke-role.service.ts";
import { setPassword } from "./set-password.service.ts";
import {
  CreateStaffInput,
  GrantRoleInput,
  RevokeRoleInput,
  SetPasswordInput,
  StaffInput,
} from "./staff.input.ts";
import { PasswordLinkPayload, StaffPayload } from "./staff.payload.ts";

@Resolver()
export class AccountResolver {
  @Mutation(() => PasswordLinkPayload, {
    description: "Opens an account. Who: ADMINISTRATOR, for the roles they may grant.",
  })
  createStaff(
    @Arg("input", () => CreateStaffInput) input: CreateStaffInput,
    @Ctx() context: ApiContext,
  ): Promise<PasswordLinkPayload> {
    const { email, name, roles } = input;
    return withLink(context, "createStaff", (unit) => createStaff(unit, { email, name, roles }));
  }

  @Mutation(() => PasswordLinkPayload, {
    description:
      "Voids earlier links. Who: ADMINISTRATOR, GENERAL_MANAGER, for whose roles they may all grant.",
  })
  issuePasswordLink(
    @Arg("input", () => StaffInput) { staffId }: StaffInput,
    @Ctx() context: ApiContext,
  ): Promise<PasswordLinkPayload> {
    return withLink(context, "issuePasswordLink", () => Promise.resolve({ staffId }));
  }

  @Mutation(() => Boolean, {
    description: "TOKEN_REFUSED when the link is used or old. Who: the token's bearer.",
  })
  async setPassword(
    @Arg("input", () => SetPasswordInput) input: SetPasswordInput,
    @Ctx() context: ApiContext,
  ): Promise<boolean> {
    await context.command("setPassword", (unit) => setPassword(unit, input));
    return true;
  }

  @Mutation(() => StaffPayload, {
    description:
      "Ends their sessions. Who: GENERAL_MANAGER for INSPECTOR and GENERAL_MANAGER, ADMINISTRATOR for all others.",
  })
  grantRole(
    @Arg("input", () => GrantRoleInput) input: GrantRoleInput,
    @Ctx() context: ApiContext,
  ): Promise<StaffPayload> {
    return context.command("grantRole", (unit) => grantRole(unit, input));
  }

  @Mutation(() => StaffPayload, { description: "Ends their sessions. Who: as for granting." })
  revokeRole(
    @Arg("input", () => RevokeRoleInput) input: RevokeRoleInput,
    @Ctx() context: ApiContext,
  ): Promise<StaffPayload> {
    return context.command("revokeRole", (unit) => revokeRole(unit, input));
  }

  @Mutation(() => StaffPayload, {
    description:
      "Ends their sessions and the API keys they made. Who: ADMINISTRATOR, GENERAL_MANAGER.",
  })
  disableStaff(
    @Arg("input", () => StaffInput) input: StaffInput,
    @Ctx() context: ApiContext,
  ): Promise<StaffPayload> {
    return context.command("disableStaff", (unit) => disableStaff(unit, input));
  }

  @Mutation(() => StaffPayload, {
    description: "Who: ADMINISTRATOR, GENERAL_MANAGER, for whose roles they may all grant.",
  })
  enableStaff(
    @Arg("input", () => StaffInput) input: StaffInput,
    @Ctx() context: ApiContext,
  ): Promise<StaffPayload> {
    return context.command("enableStaff", (unit) => enableStaff(unit, input));
  }
}

/** The link leaves beside the command's result, which is stored for retries and must hold no secret. */
async function withLink(
  context: ApiContext,
  name: "createStaff" | "issuePasswordLink",
  find: (unit: Unit) => Promise<{ staffId: string }>,
): Promise<PasswordLinkPayload> {
  const issued: { link: string | null } = { link: null };
  const { staffId } = await context.command(name, async (unit) => {
    const found = await find(unit);
    const { token } = await issuePasswordLink(unit, found);
    issued.link = passwordLink(context.environment.publicUrl, token);
    return found;
  });
  return { staffId, passwordLink: issued.link };
}
