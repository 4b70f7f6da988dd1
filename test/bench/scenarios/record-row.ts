import { clockState, type Named, type RecordRow } from "../shapes.ts";

/** The fields of a row in a list, as the product calls them. */
export const ATTEST_ROW = `id number subject status createdAt
  customer { id name } industryTeam { id code name } engineer { id staff { name } }
  currentCycle { resolutionClock { dueAt stoppedAt state } evaluations { score status } }`;

export interface AttestRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: string;
  readonly customer: Named;
  readonly industryTeam: Named & { readonly code: string };
  readonly engineer: { readonly id: string; readonly staff: { readonly name: string } } | null;
  readonly currentCycle: {
    readonly resolutionClock: RecordRow["clock"];
    readonly evaluations: RecordRow["evaluations"];
  };
}

export function attestRow(row: AttestRow): RecordRow {
  const { id, number, subject, status, createdAt, customer, industryTeam, engineer } = row;
  const { resolutionClock, evaluations } = row.currentCycle;
  return {
    id,
    number,
    subject,
    status,
    createdAt,
    customer,
    team: industryTeam,
    engineer: engineer === null ? null : { id: engineer.id, name: engineer.staff.name },
    clock: resolutionClock,
    evaluations,
  };
}

/** The same, as PostGraphile calls them. */
export const PEER_ROW = `rowId number subject status createdAt
  customerByCustomerId { rowId name } industryTeamByIndustryTeamId { rowId code name }
  engineerByEngineerId { rowId staffByStaffId { name } }
  serviceCycleByCurrentCycleId { resolutionDueAt resolutionStoppedAt evaluationsByServiceCycleId { nodes { score status } } }`;

export interface PeerNamed {
  readonly rowId: string;
  readonly name: string;
}

export interface PeerRow {
  readonly rowId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: string;
  readonly customerByCustomerId: PeerNamed;
  readonly industryTeamByIndustryTeamId: PeerNamed & { readonly code: string };
  readonly engineerByEngineerId: {
    readonly rowId: string;
    readonly staffByStaffId: { readonly name: string };
  } | null;
  readonly serviceCycleByCurrentCycleId: {
    readonly resolutionDueAt: string;
    readonly resolutionStoppedAt: string | null;
    readonly evaluationsByServiceCycleId: { readonly nodes: RecordRow["evaluations"] };
  };
}

export function peerRow(row: PeerRow): RecordRow {
  const { number, subject, status, serviceCycleByCurrentCycleId: cycle } = row;
  return {
    ...peerPlace(row),
    number,
    subject,
    status,
    clock: peerClock(cycle.resolutionDueAt, cycle.resolutionStoppedAt),
    evaluations: cycle.evaluationsByServiceCycleId.nodes,
  };
}

/** Which record it is and whose. */
export function peerPlace(
  row: Omit<PeerRow, "serviceCycleByCurrentCycleId">,
): Pick<RecordRow, "id" | "createdAt" | "customer" | "team" | "engineer"> {
  const { customerByCustomerId: customer, industryTeamByIndustryTeamId: team } = row;
  const engineer = row.engineerByEngineerId;
  return {
    id: row.rowId,
    createdAt: peerInstant(row.createdAt),
    customer: peerNamed(customer),
    team: { ...peerNamed(team), code: team.code },
    engineer: engineer === null ? null : { id: engineer.rowId, name: engineer.staffByStaffId.name },
  };
}

export function peerNamed({ rowId, name }: PeerNamed): Named {
  return { id: rowId, name };
}

export function peerClock(dueAt: string, stoppedAt: string | null): RecordRow["clock"] {
  const due = peerInstant(dueAt);
  const stopped = stoppedAt === null ? null : peerInstant(stoppedAt);
  return { dueAt: due, stoppedAt: stopped, state: clockState(due, stopped) };
}

/** Whole seconds in Asia/Shanghai, whatever fraction and zone it was written with. */
export function peerInstant(written: string): string {
  const local = new Date(Date.parse(written) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 19)}+08:00`;
}
