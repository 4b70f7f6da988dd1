import { maskEmail } from "@attest/shared/access";
import type { Viewer } from "../../platform/viewer.ts";
import { fillToken, HIDDEN_TOKEN } from "./letter-layout.ts";
import type { Letter } from "./letter.entity.ts";
import { letterSight } from "./letter.scope.ts";

/** What stands for words that a right to delivery states does not show. */
const HIDDEN = "***";

/** Where a letter went, as a viewer may know it. */
export function addressFor(viewer: Viewer, { toAddress }: Pick<Letter, "toAddress">): string {
  switch (letterSight(viewer)) {
    case "WHOLE":
      return toAddress;
    case "MASKED":
      return maskEmail(toAddress);
    case "DELIVERY":
      return HIDDEN;
  }
}

/** What a letter is about, as a viewer may know it. */
export function subjectFor(viewer: Viewer, { subject }: Pick<Letter, "subject">): string {
  return letterSight(viewer) === "DELIVERY" ? HIDDEN : subject;
}

/** What a letter says, as a viewer may know it; its token only where the company is a demo. */
export function textFor(
  { viewer, demo }: { readonly viewer: Viewer; readonly demo: boolean },
  { bodyText, token }: Pick<Letter, "bodyText" | "token">,
): string {
  return letterSight(viewer) === "DELIVERY"
    ? HIDDEN
    : fillToken(bodyText, demo && token !== null ? token : HIDDEN_TOKEN);
}
