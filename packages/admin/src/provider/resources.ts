import type { GetListParams } from "react-admin";
import { StaffDocument } from "../accounts/account-documents.ts";
import { ApiKeysDocument } from "../api-keys/api-key-documents.ts";
import { recordQueries } from "../service-records/record-queries.ts";
import { oneWebhook, WebhooksDocument } from "../webhooks/webhook-documents.ts";
import {
  CustomerDocument,
  CustomersDocument,
  EngineerDocument,
  EngineersDocument,
  IndustryTeamDocument,
  IndustryTeamsDocument,
} from "./people-documents.ts";
import { EvaluationsDocument, LettersDocument } from "./quality-documents.ts";
import { listOf, oneOf } from "./resource-queries.ts";
import type { ResourceQueries } from "./resource-queries.ts";

/** The reads of every resource; a new one is a line here. */
export const RESOURCE_QUERIES: Readonly<Record<string, ResourceQueries>> = {
  "service-records": recordQueries,
  engineers: {
    list: listOf(EngineersDocument, (result) => result.engineers, argumentsNamed("industryTeamId")),
    one: oneOf(EngineerDocument, (result) => result.engineer),
  },
  "industry-teams": {
    list: listOf(IndustryTeamsDocument, (result) => result.industryTeams),
    one: oneOf(IndustryTeamDocument, (result) => result.industryTeam),
  },
  customers: {
    list: listOf(CustomersDocument, (result) => result.customers, argumentsNamed("search")),
    one: oneOf(CustomerDocument, (result) => result.customer),
  },
  evaluations: {
    list: listOf(EvaluationsDocument, (result) => result.evaluations, argumentsNamed("engineerId")),
  },
  letters: {
    list: listOf(
      LettersDocument,
      (result) => result.letters,
      argumentsNamed("kind", "serviceRecordId"),
    ),
  },
  staff: { list: listOf(StaffDocument, (result) => result.staff, argumentsNamed("role")) },
  "api-keys": { list: listOf(ApiKeysDocument, (result) => result.apiKeys) },
  webhooks: { list: listOf(WebhooksDocument, (result) => result.webhooks), one: oneWebhook },
};

/** The filters that are arguments of the query under the same name; empty ones are left out. */
function argumentsNamed(
  ...names: readonly string[]
): (params: GetListParams) => Record<string, unknown> {
  return (params) => {
    const filter = params.filter as Record<string, unknown>;
    const given = names.filter((name) => filter[name] !== undefined && filter[name] !== "");
    return Object.fromEntries(given.map((name) => [name, filter[name]]));
  };
}
