import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";
import { CONSULTATION } from "../consultations/consultation-documents.ts";
import type { RecordDetail, RecordRow } from "./service-record.ts";

const CLOCK =
  "id kind basis state targetMinutes dueAt stoppedAt provisional elapsedWorkingSeconds elapsedWallSeconds";

const ROW = `id number version subject channel status createdAt intakeDelayFlagged
  customer { id name outsourcingAllowed } contact { id name phone } industryTeam { id name } engineer { id staff { id name } } serviceLevel { id name }
  currentCycle { id number responseClock { ${CLOCK} } resolutionClock { ${CLOCK} } }`;

const CYCLE =
  "id number frameId openedAt closedAt closeReason archiveHash evaluations { id status score comment }";

/** What was coordinated around a record. */
const COORDINATION = `consultations { ${CONSULTATION} }
  reassignmentRequests { id status askedAt reason answer decidedAt askedBy { id name } decidedBy { id name }
    suggestedEngineer { id staff { id name } } }
  backupResources { id kind description requestedAt releasedAt requestedBy { id name } engineer { id staff { id name } } }`;

/** A clock with its receipt. */
export const FULL_CLOCK = `${CLOCK} startedAt strictDueAt policyVersion calendarVersion
  receipt { from to dayType reason countedSeconds note }`;

export const ServiceRecordsDocument = typed<
  { serviceRecords: Connection<RecordRow> },
  PageVariables & Record<string, unknown>
>(`query ServiceRecords($first: Int!, $offset: Int, $filter: ServiceRecordFilter, $orderBy: [ServiceRecordOrder!]) {
  serviceRecords(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) { totalCount nodes { ${ROW} } }
}`);

export const ServiceRecordDocument = typed<{ serviceRecord: RecordDetail | null }, { id: string }>(`
query ServiceRecord($id: ID!) { serviceRecord(id: $id) {
  id number version subject content channel status createdAt intakeDelayMinutes intakeDelayFlagged routingReason
  customer { id name outsourcingAllowed contacts { id name entitledToClose } }
  contact { id name phone email entitledToClose }
  industryTeam { id name manager { id } } engineer { id staff { id name } } serviceLevel { id name }
  mergedInto duplicates follows ${COORDINATION}
  currentCycle { ${CYCLE} responseClock { ${FULL_CLOCK} } resolutionClock { ${FULL_CLOCK} }
    formEntries { id part text at author { id name } } missingFormParts }
  cycles { ${CYCLE} }
  touches { id channel direction receivedAt loggedAt automatic content }
  solutions { id version text proposedAt customerFeedback proposedBy { id name } }
  custody { from to reason industryTeam { id name } engineer { id staff { id name } } }
  availableActions { name allowed reason }
} }`);

interface RecordEvent {
  readonly cursor: string;
  readonly action: string;
  readonly serviceRecord: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
  };
}

const EVENT = "cursor action serviceRecord { id number version }";

export const ServiceRecordOpenedDocument = typed<{ serviceRecordOpened: RecordEvent }>(
  `subscription ServiceRecordOpened($after: String) { serviceRecordOpened(after: $after) { ${EVENT} } }`,
);

export const ServiceRecordChangedDocument = typed<
  { serviceRecordChanged: RecordEvent },
  { id?: string }
>(
  `subscription ServiceRecordChanged($after: String, $id: ID) { serviceRecordChanged(after: $after, id: $id) { ${EVENT} } }`,
);
