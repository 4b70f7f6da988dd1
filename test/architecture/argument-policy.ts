import type { FieldName } from "@attest/shared/access";

/**
 * What the answer to an argument can tell, even where the field itself is not asked for: whoever may not see the
 * field must learn nothing by the argument. That they do not is tried in test/access.
 */
export const WHAT_ARGUMENTS_TELL: Readonly<Record<string, readonly FieldName[]>> = {
  "Query.serviceRecord(id)": ["ServiceRecord.id"],
  "Query.serviceRecord(number)": ["ServiceRecord.number"],
  "Query.engineer(id)": ["Engineer.id"],
  "Query.engineers(industryTeamId)": ["Engineer.industryTeam"],
  "Query.industryTeam(id)": ["IndustryTeam.id"],
  "Query.industryTeam(code)": ["IndustryTeam.code"],
  "Query.customer(id)": ["Customer.id"],
  "Query.customers(search)": ["Customer.name", "Contact.name", "Contact.phone", "Contact.email"],
  "Query.evaluations(engineerId)": ["Attribution.engineer"],
  "Query.letters(kind)": ["Letter.kind"],
  "Query.letters(serviceRecordId)": ["Letter.serviceRecord"],
  "Query.journal(target)": ["JournalEntry.target"],
  "Query.journal(action)": ["JournalEntry.action"],
  "Query.serviceCalendar(year)": ["ServiceCalendar.year"],
  "Query.staff(role)": ["Staff.roles"],
  "Query.export(id)": ["Export.id"],
  "Query.webhookDeliveries(webhookId)": ["WebhookEndpoint.id"],
  "Query.webhookDeliveries(state)": ["WebhookDelivery.state"],
  "Subscription.serviceRecordOpened(industryTeamId)": ["ServiceRecord.industryTeam"],
  "Subscription.serviceRecordChanged(id)": ["ServiceRecord.id"],
  "Subscription.conversationEntryAdded(serviceRecordId)": ["ConversationEvent.serviceRecordNumber"],
  "ServiceRecordFilter.number": ["ServiceRecord.number"],
  "ServiceRecordFilter.status": ["ServiceRecord.status"],
  "ServiceRecordFilter.channel": ["ServiceRecord.channel"],
  "ServiceRecordFilter.industryTeamId": ["ServiceRecord.industryTeam"],
  "ServiceRecordFilter.engineerId": ["ServiceRecord.engineer"],
  "ServiceRecordFilter.customerId": ["ServiceRecord.customer"],
  "ServiceRecordFilter.createdAt": ["ServiceRecord.createdAt"],
  "ServiceRecordFilter.dueAt": ["ServiceClock.dueAt"],
  "ServiceRecordFilter.search": [
    "ServiceRecord.subject",
    "ServiceRecord.number",
    "Customer.name",
    "Contact.name",
    "Contact.phone",
  ],
  "ServiceRecordOrder.field": [
    "ServiceRecord.createdAt",
    "ServiceClock.dueAt",
    "ServiceRecord.number",
  ],
  "ServiceRecordOrder.direction": [],
};
