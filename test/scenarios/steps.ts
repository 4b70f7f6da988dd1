import { expect } from "vitest";
import type { ErrorCode } from "@attest/shared/refusal";
import type { Company } from "./company.ts";
import type { Person, Reply } from "./person.ts";

/** What every step on a record answers. */
export interface RecordNow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
}

const RECORD = "serviceRecord { id number version status }";

/** The commands on records and the type of each one's input. */
const COMMANDS = {
  openServiceRecord: "OpenServiceRecordInput",
  assignServiceRecord: "AssignServiceRecordInput",
  reassignServiceRecord: "ReassignServiceRecordInput",
  respondToServiceRecord: "RespondToServiceRecordInput",
  addFormEntry: "AddFormEntryInput",
  proposeSolution: "ProposeSolutionInput",
  waitForCustomer: "ServiceRecordReasonInput",
  resumeServiceRecord: "ServiceRecordReasonInput",
  requestClosure: "RequestClosureInput",
  recordConsent: "RecordConsentInput",
  closeOnCustomerRequest: "CloseOnCustomerRequestInput",
  closeUnreachable: "ServiceRecordReasonInput",
  logContactAttempt: "LogContactAttemptInput",
  reopenServiceRecord: "ServiceRecordReasonInput",
} as const;
type RecordCommand = keyof typeof COMMANDS;

interface Try {
  readonly by: Person;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Gives a command and returns the whole reply, refused or not. */
export function attempt(
  command: RecordCommand,
  input: Readonly<Record<string, unknown>>,
  { by, headers }: Try,
): Promise<Reply<Partial<Record<RecordCommand, { readonly serviceRecord: RecordNow }>>>> {
  return by.ask(
    `mutation ($input: ${COMMANDS[command]}!) { ${command}(input: $input) { ${RECORD} } }`,
    { input },
    headers,
  );
}

/** Gives a command that must be taken. */
export async function give(
  command: RecordCommand,
  input: Readonly<Record<string, unknown>>,
  by: Person,
): Promise<RecordNow> {
  const reply = await attempt(command, input, { by });
  expect(reply.errors, command).toBeUndefined();
  const record = reply.data[command]?.serviceRecord;
  if (record === undefined) {
    throw new Error(`${command} answered nothing.`);
  }
  return record;
}

/** Gives a command that must be refused with this code. @returns the details of the refusal */
export async function giveInVain(
  command: RecordCommand,
  input: Readonly<Record<string, unknown>>,
  refusal: { readonly by: Person; readonly code: ErrorCode },
): Promise<Readonly<Record<string, unknown>>> {
  const reply = await attempt(command, input, refusal);
  expect(reply.errors?.[0]?.extensions.code, command).toBe(refusal.code);
  return reply.errors?.[0]?.extensions.details ?? {};
}

/** An identity check of the company's contact, or of another. @returns its id */
export async function checkIdentity(
  { agent, contact }: Company,
  {
    contactId = contact.id,
    result = "PASSED",
    by = agent,
  }: { contactId?: string; result?: "PASSED" | "FAILED"; by?: Person } = {},
): Promise<string> {
  const reply = await by.ask<{ checkIdentity: { identityCheckId: string } }>(
    "mutation ($input: CheckIdentityInput!) { checkIdentity(input: $input) { identityCheckId result failures } }",
    { input: { contactId, method: "CALLBACK", evidence: "回拨登记号码", result } },
  );
  expect(reply.errors).toBeUndefined();
  return reply.data.checkIdentity.identityCheckId;
}

/** The input that opens a record for the company's contact. */
export async function openingInput(
  company: Company,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  return {
    touch: { channel: "ONLINE" },
    identityCheckId: await checkIdentity(company),
    customerId: company.customer.id,
    contactId: company.contact.id,
    subject: "无法登录业务系统",
    content: "今早起全部终端提示认证失败。",
    ...more,
  };
}

/** The agent checks the contact and opens a record. */
export async function open(
  company: Company,
  more: Readonly<Record<string, unknown>> = {},
): Promise<RecordNow> {
  return give("openServiceRecord", await openingInput(company, more), company.agent);
}

/** A record that engineer A holds and has answered, with its form complete: ready to be closed. */
export async function solved(company: Company): Promise<RecordNow> {
  const { engineerA } = company;
  const { id } = await open(company, { engineerId: engineerA.engineerId });
  await give(
    "respondToServiceRecord",
    { id, version: 1, channel: "ONLINE", text: "已看到,正在处理。" },
    engineerA,
  );
  await give(
    "addFormEntry",
    { serviceRecordId: id, part: "ANALYSIS", text: "证书过期。" },
    engineerA,
  );
  const { version } = await give(
    "proposeSolution",
    { serviceRecordId: id, version: 2, text: "更换证书。" },
    engineerA,
  );
  const record = await give(
    "addFormEntry",
    { serviceRecordId: id, part: "RESULT", text: "登录恢复。" },
    engineerA,
  );
  return { ...record, version };
}

/** The same with the customer asked to agree. */
export async function pending(company: Company): Promise<RecordNow> {
  const { id, version } = await solved(company);
  return give("requestClosure", { id, version }, company.engineerA);
}

/** Reads one record by the contract; it must exist for this person. */
export async function read<T>(by: Person, id: string, selection: string): Promise<T> {
  const reply = await by.ask<{ serviceRecord: T | null }>(
    `query ($id: ID!) { serviceRecord(id: $id) { ${selection} } }`,
    { id },
  );
  expect(reply.errors).toBeUndefined();
  if (reply.data.serviceRecord === null) {
    throw new Error(`Record ${id} does not exist for this person.`);
  }
  return reply.data.serviceRecord;
}

/** An instant to the minute, as `2026-09-28T10:05`. */
export function minute(instant: string | null): string | undefined {
  return instant?.slice(0, 16);
}
