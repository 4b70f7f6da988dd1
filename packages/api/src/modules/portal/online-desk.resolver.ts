import { deskHours } from "@attest/shared/service-calendar";
import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";

@ObjectType({ description: "Whether somebody answers online now: 5×8, but for holidays." })
export class OnlineDesk {
  @Field(() => Boolean, { description: "Working time." })
  open!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When somebody answers again; null while open.",
  })
  opensAt!: number | null;
}

@Resolver()
export class OnlineDeskResolver {
  @Query(() => OnlineDesk, { description: "The hours of the online desk; open to everyone." })
  async onlineDesk(@Ctx() { dataSource, now }: ApiContext): Promise<OnlineDesk> {
    const { calendar } = await currentCalendar(dataSource.manager);
    const { isOpen, opensAt } = deskHours(calendar, now);
    return { open: isOpen, opensAt };
  }
}
