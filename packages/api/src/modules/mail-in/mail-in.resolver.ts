import { maskEmail } from "@attest/shared/access";
import { MailOutcome } from "@attest/shared/inbound-mail";
import type { GraphQLResolveInfo } from "graphql";
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { InboxEntry } from "../inbox/inbox-entry.entity.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { inboundMailList } from "./mail-in-list.ts";
import { attachmentsOfMail, inboundMailById, inboundMailByTouch } from "./mail-in.loader.ts";
import { MailAttachment } from "./mail-attachment.entity.ts";

const InboundMailConnection = connectionType("InboundMail", () => InboundMail);

/** Which mails. */
@ArgsType()
export class InboundMailsArgs extends PageArgs {
  @Field(() => MailOutcome, { nullable: true, description: "Only those; left out: all." })
  outcome?: MailOutcome | null;
}

/** Mails as they came in. */
@Resolver(() => InboundMail)
export class InboundMailResolver {
  @Query(() => InboundMailConnection, {
    description: "Every mail, machines' too, the newest first; empty for whoever sees no inbox.",
  })
  async inboundMails(
    @Args(() => InboundMailsArgs) { outcome = null, ...page }: InboundMailsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InboundMail>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, inboundMailList(context.viewer, outcome));
  }

  @FieldResolver(() => String, {
    description: "The sender's address; masked for whoever may not see it whole.",
  })
  from(@Root() { fromAddress, envelopeFrom }: InboundMail, @Ctx() context: ApiContext): string {
    const address = fromAddress === "" ? (envelopeFrom ?? "") : fromAddress;
    return context.rights().masked.has("InboundMail.from") ? maskEmail(address) : address;
  }

  @FieldResolver(() => [MailAttachment], { description: "Its files, the refused ones by name." })
  async attachments(
    @Root() { id }: InboundMail,
    @Ctx() { loaders }: ApiContext,
  ): Promise<MailAttachment[]> {
    return (await loaders.one(attachmentsOfMail, id)) ?? [];
  }
}

@Resolver(() => MailAttachment)
export class MailAttachmentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Where it is fetched, as a download; null for a refused one.",
  })
  url(@Root() { id, refusedBecause }: MailAttachment): string | null {
    return refusedBecause === null ? `/mail-attachments/${id}` : null;
  }
}

@Resolver(() => InboxEntry)
export class InboxEntryMailResolver {
  @FieldResolver(() => InboundMail, { nullable: true, description: "The mail it came as." })
  async mail(
    @Root() { inboundMailId }: InboxEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<InboundMail | null> {
    return inboundMailId === null ? null : loaders.one(inboundMailById, inboundMailId);
  }
}

@Resolver(() => Touch)
export class TouchMailResolver {
  @FieldResolver(() => [MailAttachment], {
    description: "Files that came with it, the refused ones by name.",
  })
  async attachments(
    @Root() { id }: Touch,
    @Ctx() { loaders }: ApiContext,
  ): Promise<MailAttachment[]> {
    const mail = await loaders.one(inboundMailByTouch, id);
    return mail === null ? [] : ((await loaders.one(attachmentsOfMail, mail.id)) ?? []);
  }
}
