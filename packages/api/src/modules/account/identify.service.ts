import type { ApiKeyScope, Role } from "@attest/shared/access";
import type { DataSource } from "typeorm";
import type { Identified } from "../../platform/create-context.ts";
import { queryPrepared } from "../../platform/database/query-prepared.ts";
import { DomainError } from "../../platform/errors.ts";
import type { Credentials } from "../../platform/http/credentials.ts";
import { hashSecret } from "../../platform/random.ts";
import {
  ANONYMOUS,
  type ContactViewer,
  type KeyViewer,
  type StaffViewer,
  type Viewer,
} from "../../platform/viewer.ts";
import { IDENTIFY_SQL } from "./identify-sql.ts";
import { noteKeyUse } from "./note-key-use.ts";

/**
 * Who asks, as of now, and what time it is, in one statement a request: so a role revoked, an account
 * disabled or a key revoked counts from the next request on. Expired, revoked, disabled and unknown are
 * nobody. An API key goes before a cookie.
 */
export async function identify(
  dataSource: DataSource,
  credentials: Credentials,
): Promise<Identified> {
  const { sessionToken, bearer } = credentials;
  const session = bearer === null && sessionToken !== null ? hashSecret(sessionToken) : null;
  const key = bearer === null ? null : hashSecret(bearer);
  const rows: IdentifiedRow[] = await queryPrepared(dataSource, {
    name: "identify",
    text: IDENTIFY_SQL,
    values: [session, key],
  });
  const row = rows[0];
  if (row === undefined) {
    throw new DomainError("SERVICE_UNAVAILABLE", "The database did not tell who asks.");
  }
  if (row.key_id !== null && row.key_use_due) {
    noteKeyUse(dataSource, row.key_id);
  }
  return { viewer: viewerOf(row), now: Number(row.now), demo: row.demo };
}

interface IdentifiedRow {
  readonly now: string;
  readonly demo: boolean;
  readonly session_id: string | null;
  readonly staff_id: string | null;
  readonly staff_name: string;
  readonly staff_email: string;
  readonly roles: Role[];
  readonly engineer_id: string | null;
  readonly member_team_ids: string[];
  readonly managed_team_ids: string[];
  readonly on_duty: boolean;
  readonly contact_id: string | null;
  readonly customer_id: string;
  readonly contact_name: string;
  readonly contact_email: string | null;
  readonly key_id: string | null;
  readonly key_name: string;
  readonly scopes: ApiKeyScope[];
  readonly points_per_second: number;
  readonly key_use_due: boolean;
}

function viewerOf(row: IdentifiedRow): Viewer {
  if (row.key_id !== null) {
    return keyViewer(row, row.key_id);
  }
  if (row.session_id !== null && row.staff_id !== null) {
    return staffViewer(row, { sessionId: row.session_id, staffId: row.staff_id });
  }
  if (row.session_id !== null && row.contact_id !== null) {
    return contactViewer(row, { sessionId: row.session_id, contactId: row.contact_id });
  }
  return ANONYMOUS;
}

function keyViewer(row: IdentifiedRow, keyId: string): KeyViewer {
  const { key_name: name, scopes, points_per_second: pointsPerSecond } = row;
  return { kind: "KEY", keyId, name, scopes, pointsPerSecond };
}

function staffViewer(row: IdentifiedRow, ids: { sessionId: string; staffId: string }): StaffViewer {
  return {
    kind: "STAFF",
    ...ids,
    name: row.staff_name,
    email: row.staff_email,
    roles: row.roles,
    engineerId: row.engineer_id,
    memberTeamIds: row.member_team_ids,
    managedTeamIds: row.managed_team_ids,
    standings: row.on_duty ? ["ON_DUTY"] : [],
  };
}

function contactViewer(
  row: IdentifiedRow,
  ids: { sessionId: string; contactId: string },
): ContactViewer {
  const { customer_id: customerId, contact_name: name, contact_email: email } = row;
  return { kind: "CONTACT", ...ids, customerId, name, email };
}
