import type { MailOutcome } from "@attest/shared/inbound-mail";
import { formatInstant } from "@attest/shared/primitives";
import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { inboxScope } from "../inbox/inbox.scope.ts";
import { InboundMail } from "./inbound-mail.entity.ts";

/** Every mail that came in, machines' too, the newest first: for whoever sees the inbox. */
export function inboundMailList(
  viewer: Viewer,
  outcome: MailOutcome | null,
): ListPlan<InboundMail> {
  return {
    entity: InboundMail,
    scope: inboxScope(viewer),
    filters: outcome === null ? [] : [sql`t.outcome = ${outcome}`],
    order: [
      {
        column: "t.arrived_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ arrivedAt }) => formatInstant(arrivedAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}
