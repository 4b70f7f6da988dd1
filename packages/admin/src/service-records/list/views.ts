import { OPEN_STATUSES } from "../open-statuses.ts";

/** A named filter of the list. */
export interface RecordView {
  readonly key: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

/** The views everybody has. @param engineerId the viewer's own, when the viewer is an engineer */
export function recordViews(engineerId: string | null): readonly RecordView[] {
  const mine =
    engineerId === null
      ? []
      : [{ key: "view_mine", filter: { status: OPEN_STATUSES, engineerId } }];
  return [
    { key: "view_open", filter: { status: OPEN_STATUSES } },
    ...mine,
    { key: "view_unassigned", filter: { status: ["OPEN"] } },
    { key: "view_soon", filter: { status: OPEN_STATUSES, dueWithin: 60 } },
    { key: "view_late", filter: { status: OPEN_STATUSES, dueWithin: 0 } },
    { key: "view_waiting", filter: { status: ["WAITING_CUSTOMER", "WAITING_THIRD_PARTY"] } },
    { key: "view_consent", filter: { status: ["PENDING_CONSENT"] } },
    { key: "view_closed", filter: { status: ["CLOSED"] } },
    { key: "view_all", filter: {} },
  ];
}

/** The filters that narrow a view without changing which one it is. */
const NARROWING: readonly string[] = ["search", "channel", "industryTeamId", "customerId"];

/** Whether the list shows this view now, narrowed or not. */
export function isView(view: RecordView, filter: Readonly<Record<string, unknown>>): boolean {
  const own = Object.entries(filter).filter(([name]) => !NARROWING.includes(name));
  return (
    own.length === Object.keys(view.filter).length &&
    own.every(([name, value]) => sameValue(value, view.filter[name]))
  );
}

/** The view with what narrows the present list kept. */
export function withNarrowing(
  view: RecordView,
  filter: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.entries(filter).filter(([name]) => NARROWING.includes(name));
  return { ...Object.fromEntries(kept), ...view.filter };
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
