import { canonicalJson, sha256Hex } from "../primitives/index.ts";
import type { RecordedUpdate } from "./incident-plan.ts";

/**
 * What makes an update the same one in another file: SHA-256 of its content, as hex. The outcome is left out, because
 * a longer log rewrites it on old rows; the line too, and the way dates and booleans were spelt.
 */
export function updateKey(update: RecordedUpdate): string {
  return sha256Hex(canonicalJson({ ...update, outcome: undefined }));
}
