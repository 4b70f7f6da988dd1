import { maskEmail, maskPhone } from "@attest/shared/access";
import type { JsonValue } from "@attest/shared/primitives";
import sql from "sql-template-tag";
import { customerList } from "../customer/customer-list.ts";
import { pageByKey, partOf } from "./page-by-key.ts";
import type { ExportSource, Shown } from "./export-source.ts";

interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly team: string | null;
  readonly level: string;
  readonly outsourcing_allowed: boolean;
  readonly contacts: readonly {
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  }[];
}

const COLUMNS = sql`t.id, t.name, t.industry, g.name AS team, l.name AS level, t.outsourcing_allowed,
  (SELECT coalesce(json_agg(json_build_object('name', k.name, 'phone', k.phone, 'email', k.email) ORDER BY k.id), '[]')
    FROM contact k WHERE k.customer_id = t.id) AS contacts`;
const FROM = sql`customer t JOIN service_level l ON l.id = t.service_level_id LEFT JOIN industry_team g ON g.id = t.industry_team_id`;

/** Customers, their contacts one under the other. */
export const customerSource: ExportSource<CustomerRow> = {
  columns: [
    { key: "id", heading: "编号 ID", field: "Customer.id", value: ({ id }) => id },
    { key: "name", heading: "客户", field: "Customer.name", value: ({ name }) => name },
    {
      key: "industry",
      heading: "行业",
      field: "Customer.industry",
      value: ({ industry }) => industry,
    },
    {
      key: "industryTeam",
      heading: "行业组",
      field: "Customer.industryTeam",
      value: ({ team }) => team,
    },
    {
      key: "serviceLevel",
      heading: "服务级别",
      field: "Customer.serviceLevel",
      value: ({ level }) => level,
    },
    {
      key: "outsourcingAllowed",
      heading: "允许外协",
      field: "Customer.outsourcingAllowed",
      value: (row) => row.outsourcing_allowed,
    },
    {
      key: "contactNames",
      heading: "联系人",
      field: "Contact.name",
      value: ({ contacts }) => lines(contacts.map(({ name }) => name)),
    },
    { key: "contactPhones", heading: "联系电话", field: "Contact.phone", value: phones },
    { key: "contactEmails", heading: "电子邮箱", field: "Contact.email", value: emails },
  ],
  page: ({ dataSource, viewer, filter }, after) =>
    pageByKey(dataSource, {
      columns: COLUMNS,
      from: FROM,
      after,
      ...partOf(customerList(viewer, filter?.customers?.search ?? "")),
    }),
  cursorOf: ({ id }) => id,
};

function phones({ contacts }: CustomerRow, shown: Shown): JsonValue {
  return lines(
    contacts.map(({ phone }) =>
      phone !== null && shown === "MASKED" ? maskPhone(phone) : (phone ?? ""),
    ),
  );
}

function emails({ contacts }: CustomerRow, shown: Shown): JsonValue {
  return lines(
    contacts.map(({ email }) =>
      email !== null && shown === "MASKED" ? maskEmail(email) : (email ?? ""),
    ),
  );
}

function lines(texts: readonly string[]): string {
  return texts.join("\n");
}
