import type { PortalTouch } from "../portal-api.ts";
import type { OutboxItem } from "./outbox-item.ts";

/**
 * The items that do not stand in the conversation yet. A message may be heard live before its own answer comes, or
 * when the answer was lost: then it is shown as said, and not a second time as on its way.
 */
export function unsaid(
  items: readonly OutboxItem[],
  touches: readonly PortalTouch[],
): readonly OutboxItem[] {
  const claimed = new Set<string>();
  return items.filter((item) => {
    const said = touches.find(
      ({ id, direction, content }) =>
        direction === "INBOUND" &&
        content === item.text &&
        !item.seen.includes(id) &&
        !claimed.has(id),
    );
    if (said !== undefined) {
      claimed.add(said.id);
    }
    return said === undefined;
  });
}
