import { nowInstant } from "../../clock.ts";
import { momentIso } from "../../fields/moment-text.ts";
import { needed, optional } from "./action-field.ts";
import type { ActionField, ActionValues } from "./action-field.ts";
import type { ChosenAction } from "./action-name.ts";
import type { RecordCommand } from "./record-commands.ts";
import type { RecordDetail } from "../service-record.ts";

/** An action's dialog: what it asks, and the command's input made from the answers. */
export interface ActionDefinition {
  readonly fields: readonly ActionField[];
  readonly initial?: (record: RecordDetail) => ActionValues;
  readonly input: (record: RecordDetail, values: ActionValues) => Readonly<Record<string, unknown>>;
  /** Whether a fresh identity check of the contact goes with it. */
  readonly asksIdentity?: true;
}

const versioned = ({ id, version }: RecordDetail) => ({ id, version });
const withReason: ActionDefinition = {
  fields: [needed("reason", "TEXT")],
  input: (record, { reason }) => ({ ...versioned(record), reason }),
};

/** Every action of a record, in the words of the contract. */
export const ACTION_DEFINITIONS: Readonly<Record<RecordCommand, ActionDefinition>> = {
  assignServiceRecord: {
    fields: [needed("engineerId", "ENGINEER", "engineer")],
    input: (record, { engineerId }) => ({ ...versioned(record), engineerId }),
  },
  reassignServiceRecord: {
    fields: [needed("engineerId", "ENGINEER", "engineer"), needed("reason", "TEXT")],
    input: (record, { engineerId, reason }) => ({ ...versioned(record), engineerId, reason }),
  },
  respondToServiceRecord: {
    fields: [
      needed("channel", "CHANNEL"),
      needed("outcome", "OUTCOME"),
      needed("text", "TEXT"),
      {
        ...needed("followUp", "TEXT", "follow_up"),
        when: ({ outcome }) => outcome === "UNANSWERED",
      },
    ],
    initial: ({ channel }) => ({ channel, outcome: "ANSWERED" }),
    input: (record, { channel, outcome, text, followUp }) => ({
      ...versioned(record),
      channel,
      text,
      answered: outcome === "ANSWERED",
      followUp: outcome === "ANSWERED" ? undefined : followUp,
    }),
  },
  logTouch: {
    fields: [
      needed("channel", "CHANNEL"),
      needed("direction", "DIRECTION"),
      needed("content", "TEXT", "text"),
      optional("receivedAt", "TIME", "received_at"),
      { ...needed("evidence", "LINE"), when: ({ receivedAt }) => (receivedAt ?? "") !== "" },
    ],
    initial: ({ channel }) => ({ channel, direction: "INBOUND" }),
    input: ({ id }, { channel, direction, content, receivedAt, evidence }) => ({
      serviceRecordId: id,
      touch: {
        channel,
        direction,
        content,
        ...(receivedAt === undefined || receivedAt === ""
          ? {}
          : { receivedAt: momentIso(receivedAt, nowInstant()), evidence }),
      },
    }),
  },
  addFormEntry: {
    fields: [needed("part", "PART"), needed("text", "TEXT")],
    initial: () => ({ part: "COMMUNICATION" }),
    input: ({ id }, { part, text }) => ({ serviceRecordId: id, part, text }),
  },
  proposeSolution: {
    fields: [needed("text", "TEXT"), optional("customerFeedback", "TEXT", "feedback")],
    input: ({ id, version }, { text, customerFeedback }) => ({
      serviceRecordId: id,
      version,
      text,
      customerFeedback,
    }),
  },
  waitForCustomer: withReason,
  waitForThirdParty: withReason,
  resumeServiceRecord: withReason,
  requestClosure: {
    fields: [optional("message", "TEXT")],
    input: (record, { message }) => ({ ...versioned(record), message }),
  },
  recordConsent: {
    fields: [
      needed("contactId", "CONTACT", "contact"),
      needed("decision", "DECISION"),
      needed("evidence", "LINE"),
      { ...needed("reason", "TEXT"), when: ({ decision }) => decision === "DECLINED" },
    ],
    initial: ({ contact }) => ({ contactId: contact.id }),
    input: ({ id }, { contactId, decision, evidence, reason }) => ({
      serviceRecordId: id,
      contactId,
      decision,
      evidence,
      reason,
    }),
  },
  closeOnCustomerRequest: {
    fields: [
      needed("contactId", "CONTACT", "contact"),
      needed("method", "METHOD"),
      needed("identityEvidence", "LINE", "identity_evidence"),
      needed("reason", "TEXT"),
      optional("dissatisfied", "SWITCH"),
    ],
    initial: ({ contact }) => ({ contactId: contact.id, method: "PHONE_NUMBER" }),
    asksIdentity: true,
    input: (record, { contactId, identityCheckId, reason, dissatisfied }) => ({
      ...versioned(record),
      contactId,
      identityCheckId,
      reason,
      dissatisfied: dissatisfied === "true",
    }),
  },
  logContactAttempt: {
    fields: [needed("channel", "CHANNEL"), needed("text", "TEXT")],
    initial: ({ channel }) => ({ channel }),
    input: ({ id }, { channel, text }) => ({ serviceRecordId: id, channel, text }),
  },
  closeUnreachable: withReason,
  reopenServiceRecord: withReason,
  askReassignment: {
    fields: [
      needed("reason", "TEXT"),
      optional("suggestedEngineerId", "SUGGESTED_ENGINEER", "suggested_engineer"),
    ],
    input: (record, { reason, suggestedEngineerId }) => ({
      ...versioned(record),
      reason,
      suggestedEngineerId,
    }),
  },
  requestBackupResource: {
    fields: [
      needed("kind", "BACKUP_KIND", "backup_kind"),
      {
        ...optional("engineerId", "OWN_ENGINEER", "engineer"),
        when: ({ kind }) => kind === "ENGINEER",
      },
      {
        ...optional("outsourcedId", "OUTSOURCED_ENGINEER", "engineer"),
        when: ({ kind }) => kind === "OUTSOURCED",
      },
      needed("description", "TEXT", "backup_description"),
    ],
    initial: () => ({ kind: "ENGINEER" }),
    input: ({ id }, { kind, engineerId, outsourcedId, description }) => ({
      serviceRecordId: id,
      kind,
      engineerId: { ENGINEER: engineerId, OUTSOURCED: outsourcedId }[kind ?? ""],
      description,
    }),
  },
  mergeServiceRecord: {
    fields: [needed("intoId", "RECORD", "merge_into"), needed("reason", "TEXT")],
    input: (record, { intoId, reason }) => ({ ...versioned(record), intoId, reason }),
  },
};

/** What an action asks; which part of the form it writes is no question where it is about one. */
export function fieldsOf({ name, part }: ChosenAction): readonly ActionField[] {
  const { fields } = ACTION_DEFINITIONS[name];
  return part === undefined ? fields : fields.filter((field) => field.name !== "part");
}
