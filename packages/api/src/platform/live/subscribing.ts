import type { ApiContext } from "../context.ts";

/** What a subscription is begun with: who asks, and its arguments beside the cursor to go on behind. */
export interface Subscribing<A = unknown> {
  readonly context: ApiContext;
  readonly args: A & { readonly after?: string | null };
}

/** How every subscription describes its argument `after`. */
export const AFTER = "The cursor of the last event had; left out: from now on.";
