import type { Contact } from "../customer/contact.entity.ts";
import type { Customer } from "../customer/customer.entity.ts";
import type { ServiceLevel } from "../service-level/service-level.entity.ts";
import type { TouchFacts } from "./store-touch.ts";

/** A request as the desk takes it. */
export interface OpenServiceRecord {
  readonly touch: TouchFacts;
  readonly identityCheckId?: string | null;
  readonly waiverReason?: string | null;
  readonly customerId: string;
  readonly contactId: string;
  readonly subject: string;
  readonly content: string;
  readonly serviceLevelId?: string | null;
  readonly industryTeamId?: string | null;
  readonly engineerId?: string | null;
  readonly followsId?: string | null;
}

/** Who and what an opening names, looked up. */
export interface Parties {
  readonly customer: Customer;
  readonly contact: Contact;
  readonly level: ServiceLevel;
}

/** Where a new record goes, and the sentence that says why. */
export interface Route {
  readonly industryTeamId: string | null;
  readonly engineerId: string | null;
  readonly reason: string;
}
