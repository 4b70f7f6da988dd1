import type { Pool } from "pg";
import { clockState, type RecordDetail, type RecordRow, type StatRow } from "../shapes.ts";
import { STATEMENTS } from "./statements.ts";

type Variables = Readonly<Record<string, string>>;
type Row = (string | null)[];

/** What the limit answers, in the very shape that all answers are brought to. */
export const LIMIT_ANSWERS: Readonly<
  Record<string, (pool: Pool, variables: Variables) => Promise<unknown>>
> = {
  list: async (pool, { team = "", status = "" }) => {
    const [rows, counted] = await Promise.all([
      run(pool, "list", [team, status]),
      run(pool, "count", [team, status]),
    ]);
    return { total: Number(counted[0]?.[0]), rows: rows.map(recordRow) };
  },
  "deep-page": async (pool, { team = "", status = "", createdAt = "", id = "" }) => ({
    rows: (await run(pool, "page", [team, status, createdAt, id])).map(recordRow),
  }),
  detail: async (pool, { id = "" }) => {
    const [records, timeline, form, evaluations] = await Promise.all([
      run(pool, "record", [id]),
      run(pool, "timeline", [id]),
      run(pool, "form", [id]),
      run(pool, "evaluation", [id]),
    ]);
    return detail(records[0] ?? [], { timeline, form, evaluations });
  },
  stats: async (pool, { from = "", to = "" }) =>
    (await run(pool, "stats", [from, to])).map(statRow),
  open: async (
    pool,
    { staff = "", customer = "", contact = "", check = "", subject = "", content = "" },
  ) => {
    const rows = await run(pool, "open", [staff, customer, contact, check, subject, content]);
    const [id, number, status, said, team] = rows[0] ?? [];
    return { id, number, status, subject: said, team };
  },
};

async function run(pool: Pool, name: keyof typeof STATEMENTS, values: string[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name,
    text: STATEMENTS[name],
    values,
    rowMode: "array",
    types: RAW,
  });
  return rows;
}

/** Values stay the text they come as. */
const RAW = { getTypeParser: () => (text: string | Buffer) => text };

function recordRow(row: Row): RecordRow {
  const [id, number, subject, status, createdAt, customerId, customer, teamId, code, team] = row;
  const [engineerId, engineer, dueAt, stoppedAt, score, answered] = row.slice(10);
  return {
    id: text(id),
    number: text(number),
    subject: text(subject),
    status: text(status),
    createdAt: instant(createdAt),
    customer: { id: text(customerId), name: text(customer) },
    team: { id: text(teamId), code: text(code), name: text(team) },
    engineer: engineerId == null ? null : { id: engineerId, name: text(engineer) },
    clock: clock(dueAt, stoppedAt),
    evaluations: answered == null ? [] : [{ score: integer(score), status: answered }],
  };
}

interface Parts {
  readonly timeline: readonly Row[];
  readonly form: readonly Row[];
  readonly evaluations: readonly Row[];
}

function detail(row: Row, { timeline, form, evaluations }: Parts): RecordDetail {
  const [id, number, subject, content, status, channel, createdAt, customerId, customer] = row;
  const [contactId, contact, teamId, code, team, engineerId, engineer, cycleId] = row.slice(9);
  const [responseDue, responseStopped, resolutionDue, resolutionStopped] = row.slice(17);
  return {
    id: text(id),
    number: text(number),
    subject: text(subject),
    content: text(content),
    status: text(status),
    channel: text(channel),
    createdAt: instant(createdAt),
    customer: { id: text(customerId), name: text(customer) },
    contact: { id: text(contactId), name: text(contact) },
    team: { id: text(teamId), code: text(code), name: text(team) },
    engineer: engineerId == null ? null : { id: engineerId, name: text(engineer) },
    cycleId: text(cycleId),
    response: clock(responseDue, responseStopped),
    resolution: clock(resolutionDue, resolutionStopped),
    form: form.map(([entry, part, said, at, author]) => ({
      id: text(entry),
      part: text(part),
      text: text(said),
      at: instant(at),
      author: author ?? null,
    })),
    evaluations: evaluations.map(([score, comment, standing]) => ({
      score: integer(score),
      comment: comment ?? null,
      status: text(standing),
    })),
    timeline: timeline.map(([seq, at, actor, action, target]) => ({
      seq: Number(seq),
      at: instant(at),
      actor: text(actor),
      action: text(action),
      target: text(target),
    })),
  };
}

function statRow([team, code, day, ...figures]: Row): StatRow {
  return { team: text(team), code: text(code), day: text(day), figures: figures.map(Number) };
}

function clock(
  dueAt: string | null | undefined,
  stoppedAt: string | null | undefined,
): RecordRow["clock"] {
  const due = instant(dueAt);
  const stopped = stoppedAt == null ? null : instant(stoppedAt);
  return { dueAt: due, stoppedAt: stopped, state: clockState(due, stopped) };
}

/** "2026-11-05 09:00:00+08" as the product writes it. */
function instant(value: string | null | undefined): string {
  const written = text(value);
  return `${written.slice(0, 10)}T${written.slice(11, 19)}+08:00`;
}

function text(value: string | null | undefined): string {
  return value ?? "";
}

function integer(value: string | null | undefined): number | null {
  return value == null ? null : Number(value);
}
