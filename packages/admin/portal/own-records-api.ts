import type { ServiceRecordStatus } from "@attest/shared/service-record";
import { ask, PortalRefusal } from "./ask.ts";
import { RECORD_FIELDS, TOUCH_FIELDS } from "./portal-api.ts";
import type { PortalRecord, PortalTouch } from "./portal-api.ts";

/** A contact who is signed in. */
export interface SignedIn {
  readonly contactId: string;
  readonly name: string;
}

/** A record in the list of one's own. */
interface OwnRecordRow {
  readonly number: string;
  readonly subject: string;
  readonly status: ServiceRecordStatus;
  readonly createdAt: string;
}

/** Some of one's own records, and where the next are; null: that is all. */
export interface OwnRecordPage {
  readonly rows: readonly OwnRecordRow[];
  readonly next: string | null;
}

/** One of one's own records, and from where on it is heard live. */
export interface OwnRecord extends PortalRecord {
  readonly cursor: string;
}

const ME = "query PortalMe { me { name contact { id } } }";
const LIST = `query OwnRecords($after: String) { portalRecords(first: 20, after: $after) {
  nodes { number subject status createdAt } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query OwnRecord($number: String) { portalRecords(first: 1, number: $number) { nodes { cursor ${RECORD_FIELDS} } } }`;
const WRITE = `mutation WriteToConversation($input: WriteToConversationInput!) {
  writeToConversation(input: $input) { touch { ${TOUCH_FIELDS} } } }`;

/** Null when no contact is signed in. @throws PortalRefusal */
export async function readSignedIn(): Promise<SignedIn | null> {
  const { me } = await ask<{
    me: { readonly name: string; readonly contact: { readonly id: string } | null } | null;
  }>(ME, {});
  const contact = me?.contact ?? null;
  return me === null || contact === null ? null : { contactId: contact.id, name: me.name };
}

interface ListAnswer {
  readonly portalRecords: {
    readonly nodes: readonly OwnRecordRow[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** One's own records, newest first. @throws PortalRefusal */
export async function readOwnRecords(after: string | null): Promise<OwnRecordPage> {
  const { nodes, pageInfo } = (await ask<ListAnswer>(LIST, { after })).portalRecords;
  return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** @throws PortalRefusal NOT_FOUND also for somebody else's */
export async function readOwnRecord(number: string): Promise<OwnRecord> {
  const { portalRecords } = await ask<{ portalRecords: { nodes: readonly OwnRecord[] } }>(ONE, {
    number,
  });
  const [record] = portalRecords.nodes;
  if (record === undefined) {
    throw new PortalRefusal("NOT_FOUND");
  }
  return record;
}

/** Says something about one's own record. @param key the same for every try of one message. @throws PortalRefusal */
export async function writeMessage(
  input: { readonly number: string; readonly text: string },
  key: string,
): Promise<PortalTouch> {
  const answer = await ask<{ writeToConversation: { touch: PortalTouch } }>(
    WRITE,
    { input },
    { "idempotency-key": key },
  );
  return answer.writeToConversation.touch;
}
