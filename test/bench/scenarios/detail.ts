import type { Scenario } from "../scenario.ts";
import type { ClockShape, Named, RecordDetail } from "../shapes.ts";
import {
  peerClock,
  peerInstant,
  peerNamed,
  peerPlace,
  type PeerNamed,
  type PeerRow,
} from "./record-row.ts";

/** A record with a long story: 20 entries of its timeline and who did them, the form, both clocks, the evaluation. */
export const detail: Scenario = {
  name: "detail",
  choose: async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT r.id FROM service_record r TABLESAMPLE SYSTEM (20) REPEATABLE (7)
       WHERE (SELECT count(*) FROM journal_entry j WHERE j.service_record_id = r.id) >= 20 LIMIT 500`,
    );
    return rows;
  },
  attest: {
    query: `query Detail($id: ID!) {
  serviceRecord(id: $id) {
    id number subject content status channel createdAt
    customer { id name } contact { id name } industryTeam { id code name } engineer { id staff { name } }
    currentCycle {
      id
      responseClock { dueAt stoppedAt state }
      resolutionClock { dueAt stoppedAt state }
      formEntries { id part text at author { name } }
      evaluations { score comment status }
    }
    timeline(first: 20) { nodes { seq occurredAt actor action target } }
  }
}`,
    variables: ({ id }) => ({ id }),
    shape: attestDetail,
  },
  postgraphile: {
    query: `query Detail($id: UUID!) {
  serviceRecordByRowId(rowId: $id) {
    rowId number subject content status channel createdAt
    customerByCustomerId { rowId name } contactByContactId { rowId name } industryTeamByIndustryTeamId { rowId code name }
    engineerByEngineerId { rowId staffByStaffId { name } }
    serviceCycleByCurrentCycleId {
      rowId responseDueAt responseStoppedAt resolutionDueAt resolutionStoppedAt
      formEntriesByServiceCycleId(orderBy: [AT_ASC, ROW_ID_ASC]) { nodes { rowId part text at staffByAuthorId { name } } }
      evaluationsByServiceCycleId { nodes { score comment status } }
    }
  }
  allJournalEntries(first: 20, condition: { serviceRecordId: $id }, orderBy: SEQ_ASC) { nodes { seq occurredAt actor action target } }
}`,
    variables: ({ id }) => ({ id }),
    shape: peerDetail,
  },
};

interface Author {
  readonly name: string;
}

interface EntryShape {
  readonly occurredAt: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
}

interface AttestDetail {
  readonly serviceRecord: Omit<RecordDetail, "team" | "engineer"> & {
    readonly industryTeam: RecordDetail["team"];
    readonly engineer: { readonly id: string; readonly staff: Author } | null;
    readonly currentCycle: {
      readonly id: string;
      readonly responseClock: ClockShape;
      readonly resolutionClock: ClockShape;
      readonly formEntries: readonly (Omit<RecordDetail["form"][number], "author"> & {
        readonly author: Author | null;
      })[];
      readonly evaluations: RecordDetail["evaluations"];
    };
    readonly timeline: { readonly nodes: readonly (EntryShape & { readonly seq: number })[] };
  };
}

function attestDetail({ serviceRecord: record }: AttestDetail): RecordDetail {
  const { industryTeam, engineer, currentCycle: cycle, timeline, ...rest } = record;
  return {
    ...rest,
    team: industryTeam,
    engineer: engineer === null ? null : { id: engineer.id, name: engineer.staff.name },
    cycleId: cycle.id,
    response: cycle.responseClock,
    resolution: cycle.resolutionClock,
    form: cycle.formEntries.map(({ author, ...entry }) => ({
      ...entry,
      author: author?.name ?? null,
    })),
    evaluations: cycle.evaluations,
    timeline: timeline.nodes.map(({ occurredAt, ...entry }) => ({ ...entry, at: occurredAt })),
  };
}

interface PeerDetail {
  readonly serviceRecordByRowId: Omit<PeerRow, "serviceCycleByCurrentCycleId"> & {
    readonly content: string;
    readonly channel: string;
    readonly contactByContactId: PeerNamed;
    readonly serviceCycleByCurrentCycleId: {
      readonly rowId: string;
      readonly responseDueAt: string;
      readonly responseStoppedAt: string | null;
      readonly resolutionDueAt: string;
      readonly resolutionStoppedAt: string | null;
      readonly formEntriesByServiceCycleId: { readonly nodes: readonly PeerFormEntry[] };
      readonly evaluationsByServiceCycleId: { readonly nodes: RecordDetail["evaluations"] };
    };
  };
  readonly allJournalEntries: {
    readonly nodes: readonly (EntryShape & { readonly seq: string })[];
  };
}

interface PeerFormEntry {
  readonly rowId: string;
  readonly part: string;
  readonly text: string;
  readonly at: string;
  readonly staffByAuthorId: Author | null;
}

function peerDetail({ serviceRecordByRowId: record, allJournalEntries }: PeerDetail): RecordDetail {
  const { number, subject, content, status, channel, serviceCycleByCurrentCycleId: cycle } = record;
  const contact: Named = peerNamed(record.contactByContactId);
  return {
    ...peerPlace(record),
    number,
    subject,
    content,
    status,
    channel,
    contact,
    cycleId: cycle.rowId,
    response: peerClock(cycle.responseDueAt, cycle.responseStoppedAt),
    resolution: peerClock(cycle.resolutionDueAt, cycle.resolutionStoppedAt),
    form: cycle.formEntriesByServiceCycleId.nodes.map(
      ({ rowId, part, text, at, staffByAuthorId }) => ({
        id: rowId,
        part,
        text,
        at: peerInstant(at),
        author: staffByAuthorId?.name ?? null,
      }),
    ),
    evaluations: cycle.evaluationsByServiceCycleId.nodes,
    timeline: allJournalEntries.nodes.map(({ seq, occurredAt, ...entry }) => ({
      ...entry,
      seq: Number(seq),
      at: peerInstant(occurredAt),
    })),
  };
}
