import type { ApiKeyScope, Role, Standing } from "@attest/shared/access";

/** A member of staff, with what the access table needs to know of them at this moment. */
export interface StaffViewer {
  readonly kind: "STAFF";
  readonly staffId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly engineerId: string | null;
  /** Teams they belong to now. */
  readonly memberTeamIds: readonly string[];
  /** Teams they manage now. */
  readonly managedTeamIds: readonly string[];
  /** What they are at the moment beside any role: on duty now. */
  readonly standings: readonly Standing[];
}

/** An integration. */
export interface KeyViewer {
  readonly kind: "KEY";
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** What its budget refills by; default: as everybody's. */
  readonly pointsPerSecond?: number;
}

/** A customer's contact who signed in with a code. */
export interface ContactViewer {
  readonly kind: "CONTACT";
  readonly contactId: string;
  readonly customerId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string | null;
}

/** Nobody is signed in. */
export interface AnonymousViewer {
  readonly kind: "ANONYMOUS";
}

/** The company's own machinery: jobs and commands at the terminal. */
export interface SystemViewer {
  readonly kind: "SYSTEM";
}

export type Viewer = StaffViewer | KeyViewer | ContactViewer | AnonymousViewer | SystemViewer;

export const ANONYMOUS: AnonymousViewer = { kind: "ANONYMOUS" };
export const SYSTEM: SystemViewer = { kind: "SYSTEM" };

/** Who acts, as the journal names them. */
export function actorOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case "STAFF":
      return viewer.staffId;
    case "KEY":
      return `key:${viewer.keyId}`;
    case "CONTACT":
      return `contact:${viewer.contactId}`;
    case "ANONYMOUS":
      return "anonymous";
    case "SYSTEM":
      return "system";
  }
}

/** The member of staff who acts, or null: contacts, keys and jobs are nobody of ours. */
export function staffIdOf(viewer: Viewer): string | null {
  return viewer.kind === "STAFF" ? viewer.staffId : null;
}
