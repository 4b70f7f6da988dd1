import type { IncidentUpdate, NumberedUpdate } from "./incident-update.ts";

/** A line that was imported although something about it is strange. The reason is a code and a sentence. */
export interface OddLine {
  readonly line: number;
  readonly reason: string;
}

/**
 * What is strange about one update, by itself and beside the one on the line before.
 *
 * @param previous the update before it in the file; `undefined` for the first of an incident
 */
export function oddUpdate(
  { line, update }: NumberedUpdate,
  previous: NumberedUpdate | undefined,
): readonly OddLine[] {
  const reasons = [
    ...oddByItself(update, previous === undefined),
    ...(previous === undefined ? [] : oddBeside(update, previous.update)),
  ];
  return reasons.map((reason) => ({ line, reason }));
}

/** What holds for the whole incident is said once, on its first line. */
function oddByItself(update: IncidentUpdate, isFirst: boolean): readonly string[] {
  return [
    update.state === "-100" &&
      "STATE_UNKNOWN:incident_state 为 -100,含义不明；原样保留，沿用前一状态",
    update.updatedAt < update.openedAt &&
      "UPDATED_BEFORE_OPENED:sys_updated_at 早于 opened_at;原样保留",
    isFirst &&
      update.createdAt !== null &&
      update.createdAt < update.openedAt &&
      "CREATED_BEFORE_OPENED:sys_created_at 早于 opened_at;以 opened_at 为建单时间",
    isFirst &&
      update.contactType === null &&
      "CONTACT_TYPE_MISSING:contact_type 为 ?;渠道记为 OTHER",
  ].filter((reason) => reason !== false);
}

function oddBeside(update: IncidentUpdate, previous: IncidentUpdate): readonly string[] {
  return [
    update.updatedAt < previous.updatedAt &&
      "TIME_GOES_BACK:sys_updated_at 早于同一事件的上一行；按时间先后排列",
    update.modCount < previous.modCount &&
      "COUNT_GOES_BACK:sys_mod_count 小于同一事件的上一行；以计数最大的一行为最终状态",
    update.openedAt !== previous.openedAt &&
      "OPENED_AT_CHANGED:opened_at 与同一事件的上一行不同；以最终一行为准",
    update.caller !== previous.caller &&
      "CALLER_CHANGED:caller_id 与同一事件的上一行不同；联系人以最终一行为准",
  ].filter((reason) => reason !== false);
}
