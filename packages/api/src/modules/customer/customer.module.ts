import type { ApiModule } from "../../platform/module.ts";
import { routingChanged } from "../industry-team/industry-team.event.ts";
import { ContactCommandResolver } from "./contact-command.resolver.ts";
import { Contact } from "./contact.entity.ts";
import { ContactResolver } from "./contact.resolver.ts";
import { CustomerCommandResolver } from "./customer-command.resolver.ts";
import { Customer } from "./customer.entity.ts";
import { CustomerResolver } from "./customer.resolver.ts";
import { rerouteCustomers } from "./customer.service.ts";
import { ViewerContactResolver } from "./viewer-contact.resolver.ts";
import { customerPlan } from "./customer.plan.ts";

routingChanged.add(rerouteCustomers);

/** Companies with a contract, and their people. */
export const customerModule: ApiModule = {
  name: "customer",
  entities: [Customer, Contact],
  plan: customerPlan,
  resolvers: [
    CustomerResolver,
    ContactResolver,
    CustomerCommandResolver,
    ContactCommandResolver,
    ViewerContactResolver,
  ],
};
