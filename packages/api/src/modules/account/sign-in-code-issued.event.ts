import type { Instant } from "@attest/shared/primitives";
import { Hook } from "../../platform/hook.ts";

/** A code that a contact is to be told by letter. */
export interface SignInCodeIssued {
  readonly contactId: string;
  /** As the contact's own record spells it, never as it was typed. */
  readonly email: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Runs in the transaction that stores the code: whoever writes letters adds the letter here. */
export const signInCodeIssued = new Hook<SignInCodeIssued>();
