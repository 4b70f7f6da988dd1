import { ArgsType, Field, Int } from "type-graphql";
import { badInput } from "../errors.ts";

/** How much of a list, from where: after a cursor, or from a row number. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: "1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "A cursor of the same list and order." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "0 to 1,000,000; for page numbers." })
  offset?: number | null;
}

/** @throws DomainError BAD_USER_INPUT naming the argument and its range */
export function checkPage({ first, after, offset }: PageArgs): void {
  if (first < 1 || first > 100) {
    throw badInput("first", "A page holds 1 to 100.", "1 to 100");
  }
  if (offset != null && (offset < 0 || offset > 1_000_000)) {
    throw badInput("offset", "A row number is 0 to 1,000,000.", "0 to 1,000,000");
  }
  if (offset != null && after != null) {
    throw badInput(
      "offset",
      "A page begins after a cursor or at a row, not both.",
      "either after or offset",
    );
  }
}
