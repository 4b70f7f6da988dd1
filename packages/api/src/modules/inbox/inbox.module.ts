import type { ApiModule } from "../../platform/module.ts";
import { letterSettled } from "../mail/delivery.service.ts";
import { askForCallback } from "./call-back.service.ts";
import { InboxCommandResolver } from "./inbox-command.resolver.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { InboxResolver } from "./inbox.resolver.ts";
import { inboxPlan } from "./inbox.plan.ts";

letterSettled.add(askForCallback);

/** What came in and nobody has accepted yet, from every channel. */
export const inboxModule: ApiModule = {
  name: "inbox",
  entities: [InboxEntry],
  plan: inboxPlan,
  resolvers: [InboxResolver, InboxCommandResolver],
};
