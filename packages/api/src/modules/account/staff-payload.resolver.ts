import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { notFound } from "../../platform/errors.ts";
import { Staff } from "./staff.entity.ts";
import { staffById } from "./staff.loader.ts";
import { PasswordLinkPayload, StaffPayload } from "./staff.payload.ts";

@Resolver(() => StaffPayload)
export class StaffPayloadResolver {
  @FieldResolver(() => Staff, { description: "Whose account it is." })
  staff(@Root() { staffId }: StaffPayload, @Ctx() context: ApiContext): Promise<Staff> {
    return existingStaff(context, staffId);
  }
}

@Resolver(() => PasswordLinkPayload)
export class PasswordLinkPayloadResolver {
  @FieldResolver(() => Staff, { description: "Whose account it is." })
  staff(@Root() { staffId }: PasswordLinkPayload, @Ctx() context: ApiContext): Promise<Staff> {
    return existingStaff(context, staffId);
  }
}

async function existingStaff({ loaders }: ApiContext, staffId: string): Promise<Staff> {
  const staff = await loaders.one(staffById, staffId);
  if (staff === null) {
    throw notFound("This person");
  }
  return staff;
}
