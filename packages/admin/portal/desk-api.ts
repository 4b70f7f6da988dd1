import { ask } from "./ask.ts";

/** Whether somebody answers online now, by the company's time. */
export interface DeskState {
  readonly isOpen: boolean;
  /** Null while open. */
  readonly opensAt: string | null;
  readonly now: string;
}

const DESK = "query OnlineDesk { company { now } onlineDesk { open opensAt } }";

/** @throws PortalRefusal */
export async function readDesk(): Promise<DeskState> {
  const { company, onlineDesk } = await ask<{
    company: { readonly now: string };
    onlineDesk: { readonly open: boolean; readonly opensAt: string | null };
  }>(DESK, {});
  return { isOpen: onlineDesk.open, opensAt: onlineDesk.opensAt, now: company.now };
}
