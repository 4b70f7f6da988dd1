import type { Role } from "@attest/shared/access";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { Role as RoleEnum } from "./role.enum.ts";

@InputType({ description: "Somebody new." })
export class CreateStaffInput {
  @Field(() => String, { description: "Nobody else's; 254 characters at most." })
  email!: string;

  @Field(() => String, { description: "1 to 100 characters." })
  name!: string;

  @Field(() => [RoleEnum], { description: "At least one, from now on." })
  roles!: Role[];
}

@InputType({ description: "An account." })
export class StaffInput {
  @Field(() => ID, { description: "Of the member of staff." })
  staffId!: string;
}

@InputType({ description: "A role for somebody, from validFrom on until before validTo." })
export class GrantRoleInput {
  @Field(() => ID, { description: "Who gets it; never oneself." })
  staffId!: string;

  @Field(() => RoleEnum, {
    description:
      "INSPECTOR and GENERAL_MANAGER are the general manager's to grant, all others the administrator's.",
  })
  role!: Role;

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: now; not earlier." })
  validFrom?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: until revoked." })
  validTo?: number | null;
}

@InputType({ description: "A role somebody is to hold no longer." })
export class RevokeRoleInput {
  @Field(() => ID, { description: "Who holds it; never oneself." })
  staffId!: string;

  @Field(() => RoleEnum, { description: "Ends now; one still to come never begins." })
  role!: Role;
}

@InputType({ description: "A password for whom a link was made for." })
export class SetPasswordInput {
  @Field(() => String, { description: "From the link." })
  token!: string;

  @Field(() => String, { description: "10 to 200 characters, not one's name or e-mail address." })
  password!: string;
}

@ArgsType()
export class StaffArgs extends PageArgs {
  @Field(() => RoleEnum, { nullable: true, description: "Only who holds it now." })
  role?: Role | null;
}
