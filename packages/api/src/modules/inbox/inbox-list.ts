import type { InboxKind, InboxState } from "@attest/shared/inbound-mail";
import { formatInstant } from "@attest/shared/primitives";
import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { inboxScope } from "./inbox.scope.ts";

export interface InboxFilter {
  readonly state: InboxState | null;
  readonly kind: InboxKind | null;
}

/** The inbox, what came first first: nobody waits longer than they have to. */
export function inboxList(viewer: Viewer, { state, kind }: InboxFilter): ListPlan<InboxEntry> {
  return {
    entity: InboxEntry,
    scope: inboxScope(viewer),
    filters: [
      ...(state === null ? [] : [sql`t.state = ${state}`]),
      ...(kind === null ? [] : [sql`t.kind = ${kind}`]),
    ],
    order: [
      {
        column: "t.received_at",
        type: "timestamptz",
        direction: "ASC",
        valueOf: ({ receivedAt }) => formatInstant(receivedAt),
      },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}
