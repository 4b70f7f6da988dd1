import { maskEmail } from "@attest/shared/access";
import type { MailOutcome } from "@attest/shared/inbound-mail";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { InboxEntry } from "../inbox/inbox-entry.entity.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { MailAttachment } from "./mail-attachment.entity.ts";
import { inboundMailList } from "./mail-in-list.ts";

export const mailInPlan: ModulePlan = {
  types: [
    planType(InboundMail, InboundMail, (fields) => ({
      from: fields.computed(["fromAddress", "envelopeFrom"], (mail, context) => {
        const address = mail.fromAddress === "" ? (mail.envelopeFrom ?? "") : mail.fromAddress;
        return context.rights().masked.has("InboundMail.from") ? maskEmail(address) : address;
      }),
      attachments: fields.many(MailAttachment, { by: "inboundMailId", order: ["position"] }),
    })),
    planType(MailAttachment, MailAttachment, (fields) => ({
      url: fields.computed(["id", "refusedBecause"], ({ id, refusedBecause }) =>
        refusedBecause === null ? `/mail-attachments/${id}` : null,
      ),
    })),
    planType(InboxEntry, InboxEntry, (fields) => ({
      mail: fields.one(InboundMail, "inboundMailId"),
    })),
  ],
  queries: {
    inboundMails: queryList(({ outcome }: { readonly outcome?: MailOutcome | null }, { viewer }) =>
      inboundMailList(viewer, outcome ?? null),
    ),
  },
};
