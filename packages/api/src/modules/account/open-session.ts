import type { ApiContext } from "../../platform/context.ts";
import { identify } from "./identify.service.ts";
import { refusal } from "./sign-in.service.ts";
import { viewerObjectOf, type ViewerObject } from "./viewer.object.ts";

/**
 * Hands the session over to the browser, and lets the rest of the operation read as whom it belongs to.
 *
 * @throws DomainError UNAUTHENTICATED when the account was disabled at this very moment
 */
export async function openSession(
  context: ApiContext,
  token: string,
): Promise<{ me: ViewerObject }> {
  const { viewer } = await identify(context.dataSource, { sessionToken: token, bearer: null });
  const me = viewerObjectOf(viewer);
  if (me === null) {
    throw refusal();
  }
  context.setSession(token);
  context.become(viewer);
  return { me };
}
