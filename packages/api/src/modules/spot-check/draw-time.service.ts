import type { Instant } from "@attest/shared/primitives";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newBytes } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { DrawTime } from "./draw-time.entity.ts";
import type { Lot } from "./lot.entity.ts";
import type { SpotCheckPlan } from "./spot-check-plan.entity.ts";

/** Half-open: the draw comes at `from` or later and before `to`. */
export interface DrawWindow {
  readonly from: Instant;
  readonly to: Instant;
}

const LONGEST_DAYS = 366;

/** @throws DomainError BAD_USER_INPUT for a window that is empty, over, or longer than 366 days */
export function demandWindow(window: DrawWindow | null, now: Instant): void {
  if (window === null) {
    return;
  }
  const { from, to } = window;
  if (to <= from || to <= now || to - from > LONGEST_DAYS * 86_400) {
    const allowed = `later than from and than now, at most ${String(LONGEST_DAYS)} days after from`;
    throw badInput("input.drawWithin.to", "In this window nothing can be drawn.", allowed);
  }
}

/**
 * Chooses the instant of a draw, any within what is left of the window as likely as another, and keeps it as the seed is
 * kept: it is shown to nobody. Without a window an inspector draws.
 *
 * @see docs/rules.md R34
 */
export async function chooseDrawTime(
  { db, now }: Unit,
  lotId: string,
  window: DrawWindow | null,
): Promise<void> {
  if (window === null) {
    return;
  }
  const { from, to } = window;
  const first = Math.max(from, now);
  await db.insert(DrawTime, { lotId, at: first + randomBelow(to - first) });
}

/** Of 48 random bits; the bias over a year's seconds is below one in eight million. */
function randomBelow(limit: number): number {
  return newBytes(6).readUIntBE(0, 6) % limit;
}

/**
 * While the server is still to choose its moment nobody else may: whoever freezes would know.
 *
 * @throws DomainError TRANSITION_REFUSED
 * @see docs/rules.md R34
 */
export async function demandOwnDraw(
  unit: Unit,
  { id: lotId, status }: Lot,
  { drawTo }: SpotCheckPlan,
): Promise<void> {
  if (unit.viewer.kind !== "SYSTEM" && drawTo !== null && unit.now < drawTo) {
    throw new DomainError("TRANSITION_REFUSED", "The server draws this lot at a time of its own.", {
      status,
      action: "FREEZE",
      allowed: [],
    });
  }
  await unit.db.delete(DrawTime, { lotId });
}
