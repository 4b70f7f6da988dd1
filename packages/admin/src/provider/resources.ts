import type { GetListParams } from "react-admin";
import { StaffDocument } from "../accounts/account-documents.ts";
import { ApiKeysDocument } from "../api-keys/api-key-documents.ts";
import { InboxEntriesDocument } from "../inbox/inbox-documents.ts";
import { AnswerTemplatesDocument } from "../answer-templates/answer-template-documents.ts";
import { ConsultationsDocument } from "../consultations/consultation-documents.ts";
import {
  CorrectiveActionDocument,
  CorrectiveActionsDocument,
} from "../corrective-actions/corrective-action-documents.ts";
import { evaluationArguments } from "../evaluations/evaluation-arguments.ts";
import { ReviewDocument, ReviewsDocument } from "../reviews/review-documents.ts";
import { recordQueries } from "../service-records/record-queries.ts";
import { LotDocument, LotsDocument } from "../spot-checks/lot-documents.ts";
import { WebhookDocument, WebhooksDocument } from "../webhooks/webhook-documents.ts";
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
    list: listOf(EvaluationsDocument, (result) => result.evaluations, evaluationArguments),
  },
  lots: {
    list: listOf(LotsDocument, (result) => result.lots, argumentsNamed("industryTeamId", "status")),
    one: oneOf(LotDocument, (result) => result.lot),
  },
  reviews: {
    list: listOf(ReviewsDocument, (result) => result.reviews, argumentsNamed("lotId", "status")),
    one: oneOf(ReviewDocument, (result) => result.review),
  },
  "corrective-actions": {
    list: listOf(
      CorrectiveActionsDocument,
      (result) => result.correctiveActions,
      argumentsNamed("industryTeamId", "status", "overdue", "mine"),
    ),
    one: oneOf(CorrectiveActionDocument, (result) => result.correctiveAction),
  },
  "inbox-entries": {
    list: listOf(
      InboxEntriesDocument,
      (result) => result.inboxEntries,
      argumentsNamed("state", "kind"),
    ),
  },
  consultations: {
    list: listOf(
      ConsultationsDocument,
      (result) => result.consultations,
      argumentsNamed("status", "mine"),
    ),
  },
  "answer-templates": {
    list: listOf(AnswerTemplatesDocument, (result) => result.answerTemplates),
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
  webhooks: {
    list: listOf(WebhooksDocument, (result) => result.webhooks),
    one: oneOf(WebhookDocument, (result) => result.webhook),
  },
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
