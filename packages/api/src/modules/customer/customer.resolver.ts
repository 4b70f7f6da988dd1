import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { seesIndustryTeam } from "../industry-team/industry-team.policy.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { serviceLevelLoader } from "../service-level/service-level.loader.ts";
import { Contact } from "./contact.entity.ts";
import { contactsOfCustomerLoader } from "./contact.loader.ts";
import { customerList } from "./customer-list.ts";
import { Customer } from "./customer.entity.ts";
import { CustomerConnection } from "./customer.payload.ts";
import { customerScope } from "./customer.policy.ts";
import { CustomersArgs } from "./customers.args.ts";

/** Customers, who serves them and who speaks for them. */
@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer, { nullable: true, description: "A customer by id." })
  async customer(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { description: "The customer's." }) id: string,
  ): Promise<Customer | null> {
    requireViewer(context.viewer);
    const plan = {
      entity: Customer,
      scope: customerScope(context.viewer),
      filters: [sql`t.id = ${id}`],
    };
    return isId(id) ? readOne(context, plan) : null;
  }

  @Query(() => CustomerConnection, {
    description: "The customers, by name in the order of pinyin.",
  })
  async customers(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CustomersArgs) { search, ...page }: CustomersArgs,
  ): Promise<Connection<Customer>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, customerList(context.viewer, search ?? ""));
  }

  @FieldResolver(() => IndustryTeam, {
    nullable: true,
    description: "The team its industry is routed to.",
  })
  async industryTeam(
    @Root() { industryTeamId }: Customer,
    @Ctx() context: ApiContext,
  ): Promise<IndustryTeam | null> {
    return industryTeamId !== null && seesIndustryTeam(context.viewer, industryTeamId)
      ? context.loaders.one(industryTeamLoader, industryTeamId)
      : null;
  }

  @FieldResolver(() => ServiceLevel, { description: "What its contract promises." })
  async serviceLevel(
    @Root() customer: Customer,
    @Ctx() context: ApiContext,
  ): Promise<ServiceLevel | null> {
    return context.loaders.one(serviceLevelLoader, customer.serviceLevelId);
  }

  @FieldResolver(() => [Contact], {
    description: "Its people, by name in the order of pinyin; a contact sees only themselves.",
  })
  async contacts(
    @Root() customer: Customer,
    @Ctx() { loaders, viewer }: ApiContext,
  ): Promise<Contact[]> {
    const contacts = (await loaders.one(contactsOfCustomerLoader, customer.id)) ?? [];
    return viewer.kind === "CONTACT"
      ? contacts.filter(({ id }) => id === viewer.contactId)
      : contacts;
  }
}
