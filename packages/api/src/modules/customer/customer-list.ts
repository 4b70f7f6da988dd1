import sql, { join, type Sql } from "sql-template-tag";
import { badInput } from "../../platform/errors.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Customer } from "./customer.entity.ts";
import { customerScope, seesContactsMasked } from "./customer.policy.ts";

/**
 * The customers a viewer may see, by name in the order of pinyin, of those that a search finds.
 *
 * @param search part of a name, of a contact's name or, for who sees them whole, of a phone number or an e-mail address
 * @throws DomainError BAD_USER_INPUT for a search of more than 100 characters
 */
export function customerList(viewer: Viewer, search: string): ListPlan<Customer> {
  const text = search.trim();
  if (text.length > 100) {
    throw badInput("search", "Search for less.", "at most 100 characters");
  }
  return {
    entity: Customer,
    scope: customerScope(viewer),
    filters: text === "" ? [] : [foundBy(viewer, text)],
    order: [
      {
        column: `t.name COLLATE "zh-x-icu"`,
        type: "text",
        direction: "ASC",
        valueOf: ({ name }) => name,
      },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}

function foundBy(viewer: Viewer, text: string): Sql {
  const ofContact = [holds("c.name", text), ...(seesContactsMasked(viewer) ? [] : reachedBy(text))];
  // A contact of a customer sees no other contact, so finds none.
  const contacts = viewer.kind === "CONTACT" ? sql`false` : join(ofContact, " OR ");
  return sql`t.id IN (SELECT n.id FROM customer n WHERE ${holds("n.name", text)}
    UNION SELECT c.customer_id FROM contact c WHERE ${contacts})`;
}

/** Numbers are found however they are spaced. */
function reachedBy(text: string): Sql[] {
  const digits = text.replace(/[\s-]/g, "");
  return [
    holds("coalesce(c.phone, '')", digits === "" ? text : digits),
    holds("coalesce(c.email, '')", text),
  ];
}

const TEXTS = {
  "n.name": sql`n.name`,
  "c.name": sql`c.name`,
  "coalesce(c.phone, '')": sql`coalesce(c.phone, '')`,
  "coalesce(c.email, '')": sql`coalesce(c.email, '')`,
} as const;

/** Whether a text holds another; the bigrams are for the index, which needs two characters. */
function holds(column: keyof typeof TEXTS, text: string): Sql {
  const holder = TEXTS[column];
  const contains = sql`strpos(lower(${holder}), lower(${text})) > 0`;
  return Array.from(text).length < 2
    ? contains
    : sql`(bigrams(${holder}) @> bigrams(${text}) AND ${contains})`;
}
