import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { Company } from "./company.entity.ts";
import { readCompany } from "./company.service.ts";

/** What anybody may know before they sign in. */
@Resolver(() => Company)
export class CompanyResolver {
  @Query(() => Company, { description: "Whose service desk this is; open to everyone." })
  async company(@Ctx() context: ApiContext): Promise<Company> {
    return readCompany(context.dataSource.manager);
  }

  @FieldResolver(() => DateTimeScalar, {
    description: "The company's time: in demo mode it may run ahead.",
  })
  now(@Ctx() context: ApiContext): number {
    return context.now;
  }
}
