import { DomainError } from "../errors.ts";
import type { Viewer } from "../viewer.ts";

/** @throws DomainError UNAUTHENTICATED when nobody is signed in */
export function requireViewer(viewer: Viewer): void {
  if (viewer.kind === "ANONYMOUS") {
    throw new DomainError("UNAUTHENTICATED", "Sign in first.");
  }
}

/** @throws DomainError UNAUTHENTICATED when nobody is signed in, FORBIDDEN for a customer's contact */
export function requireStaffOrKey(viewer: Viewer): void {
  requireViewer(viewer);
  if (viewer.kind === "CONTACT") {
    throw new DomainError("FORBIDDEN", "This is for staff and integrations.");
  }
}
