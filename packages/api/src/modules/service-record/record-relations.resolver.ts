import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Contact } from "../customer/contact.entity.ts";
import { contactLoader } from "../customer/contact.loader.ts";
import { Customer } from "../customer/customer.entity.ts";
import { customerLoader } from "../customer/customer.loader.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { serviceLevelLoader } from "../service-level/service-level.loader.ts";
import { Custody } from "./custody.entity.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import {
  custodyOfRecord,
  cyclesOfRecord,
  solutionsOfRecord,
  touchesOfRecord,
} from "./service-record.loader.ts";
import { Solution } from "./solution.entity.ts";
import { Touch } from "./touch.entity.ts";

/** What a record leads to: one statement for each relation of a page, whatever its size. */
@Resolver(() => ServiceRecord)
export class RecordRelationsResolver {
  @FieldResolver(() => Customer, { description: "Whose problem it is." })
  async customer(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Customer | null> {
    return loaders.one(customerLoader, record.customerId);
  }

  @FieldResolver(() => Contact, { description: "Who asked." })
  async contact(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Contact | null> {
    return loaders.one(contactLoader, record.contactId);
  }

  @FieldResolver(() => ServiceLevel, {
    description: "The level it was opened with; its targets are pinned to the cycle.",
  })
  async serviceLevel(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceLevel | null> {
    return loaders.one(serviceLevelLoader, record.serviceLevelId);
  }

  @FieldResolver(() => IndustryTeam, {
    nullable: true,
    description: "Null: it waits in the customer-service manager's queue.",
  })
  async industryTeam(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return record.industryTeamId === null
      ? null
      : loaders.one(industryTeamLoader, record.industryTeamId);
  }

  @FieldResolver(() => Engineer, { nullable: true, description: "Who holds it; null: nobody yet." })
  async engineer(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return record.engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, record.engineerId))?.engineer ?? null);
  }

  @FieldResolver(() => [ServiceCycle], {
    description: "Every pass from opening to closing, the first first.",
  })
  async cycles(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceCycle[]> {
    return (await loaders.one(cyclesOfRecord, record.id)) ?? [];
  }

  @FieldResolver(() => [Touch], {
    description: "Every contact with the customer, in the order of time.",
  })
  async touches(@Root() record: ServiceRecord, @Ctx() { loaders }: ApiContext): Promise<Touch[]> {
    return (await loaders.one(touchesOfRecord, record.id)) ?? [];
  }

  @FieldResolver(() => [Solution], {
    description: "Every version of the solution, the first first.",
  })
  async solutions(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Solution[]> {
    return (await loaders.one(solutionsOfRecord, record.id)) ?? [];
  }

  @FieldResolver(() => [Custody], { description: "Who held it, without gap or overlap." })
  async custody(@Root() record: ServiceRecord, @Ctx() { loaders }: ApiContext): Promise<Custody[]> {
    return (await loaders.one(custodyOfRecord, record.id)) ?? [];
  }
}
