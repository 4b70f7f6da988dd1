import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { letterList } from "./letter-list.ts";
import { Letter } from "./letter.entity.ts";
import { LettersArgs } from "./letter.input.ts";
import { addressFor, subjectFor, textFor } from "./letter-words.ts";

const LetterConnection = connectionType("Letter", () => Letter);

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
  to(@Root() letter: Letter, @Ctx() { viewer }: ApiContext): string {
    return addressFor(viewer, letter);
  }

  @FieldResolver(() => String, { description: "*** for whoever sees delivery states alone." })
  subject(@Root() letter: Letter, @Ctx() { viewer }: ApiContext): string {
    return subjectFor(viewer, letter);
  }

  @FieldResolver(() => String, {
    description: "Plain text; its token is whole only in demo mode, else ***.",
  })
  bodyText(@Root() letter: Letter, @Ctx() context: ApiContext): string {
    return textFor(context, letter);
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
