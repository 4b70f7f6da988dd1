import type { StoredCheck } from "./check-identity.ts";

/** How the caller was let in: a stored check that passed, or a waiver with its reason. */
export type Admission = { readonly check: StoredCheck } | { readonly waiverReason: string };
