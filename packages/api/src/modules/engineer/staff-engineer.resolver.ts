import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { Engineer } from "./engineer.entity.ts";
import { engineerOfStaffLoader } from "./engineer.loader.ts";
import { seesEngineer } from "./engineer.policy.ts";

/** What this module knows of a member of staff. */
@Resolver(() => Staff)
export class StaffEngineerResolver {
  @FieldResolver(() => Engineer, {
    nullable: true,
    description: "Their profile, if they work on service records.",
  })
  async engineer(@Root() staff: Staff, @Ctx() context: ApiContext): Promise<Engineer | null> {
    const profile = await context.loaders.one(engineerOfStaffLoader, staff.id);
    return profile !== null && seesEngineer(context.viewer, profile) ? profile.engineer : null;
  }
}
