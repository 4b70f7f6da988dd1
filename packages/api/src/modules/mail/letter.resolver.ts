import { maskEmail } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { fillToken, HIDDEN_TOKEN } from "./letter-layout.ts";
import { letterList } from "./letter-list.ts";
import { Letter } from "./letter.entity.ts";
import { LettersArgs } from "./letter.input.ts";
import { letterSight } from "./letter.scope.ts";

const LetterConnection = connectionType("Letter", () => Letter);

/** What stands for words that a right to delivery states does not show. */
const HIDDEN = "***";

@Resolver(() => Letter)
export class LetterResolver {
  @Query(() => LetterConnection, { description: "The letters one may see, newest first." })
  async letters(
    @Args(() => LettersArgs) { kind = null, serviceRecordId = null, ...page }: LettersArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Letter>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, letterList(context.viewer, { kind, serviceRecordId }));
  }

  @FieldResolver(() => String, {
    description: "The address; masked for whoever may not see it whole.",
  })
  to(@Root() { toAddress }: Letter, @Ctx() { viewer }: ApiContext): string {
    switch (letterSight(viewer)) {
      case "WHOLE":
        return toAddress;
      case "MASKED":
        return maskEmail(toAddress);
      case "DELIVERY":
        return HIDDEN;
    }
  }

  @FieldResolver(() => String, { description: "*** for whoever sees delivery states alone." })
  subject(@Root() letter: Letter, @Ctx() { viewer }: ApiContext): string {
    return letterSight(viewer) === "DELIVERY" ? HIDDEN : letter.subject;
  }

  @FieldResolver(() => String, {
    description: "Plain text; its token is whole only in demo mode, else ***.",
  })
  bodyText(@Root() letter: Letter, @Ctx() { viewer, demo }: ApiContext): string {
    if (letterSight(viewer) === "DELIVERY") {
      return HIDDEN;
    }
    return fillToken(letter.bodyText, demo && letter.token !== null ? letter.token : HIDDEN_TOKEN);
  }

  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "What it is about; none for a sign-in code.",
  })
  async serviceRecord(
    @Root() { serviceRecordId }: Letter,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null ? null : loaders.one(serviceRecordById, serviceRecordId);
  }
}
