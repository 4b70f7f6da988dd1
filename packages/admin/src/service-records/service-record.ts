import type { ErrorCode } from "@attest/shared/refusal";
import type {
  BackupResourceKind,
  ReassignmentRequestStatus,
  CloseReason,
  FormPart,
  ServiceRecordStatus,
  TouchDirection,
} from "@attest/shared/service-record";
import type { ClockKind, Channel, SegmentReason } from "@attest/shared/service-clock";
import type { DayType } from "@attest/shared/service-calendar";
import type { EvaluationStatus } from "@attest/shared/evaluation";
import type { Consultation } from "../consultations/consultation-documents.ts";
import type { ShownClock } from "../fields/clock-urgency.ts";

/** Anything that is shown by its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** An engineer as records name them. */
interface HolderName {
  readonly id: string;
  readonly staff: Named;
}

/** A clock as lists show it. */
interface RowClock extends ShownClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly stoppedAt: string | null;
  readonly provisional: boolean;
}

/** One row of the list of records. */
export interface RecordRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly channel: Channel;
  readonly status: ServiceRecordStatus;
  readonly createdAt: string;
  readonly intakeDelayFlagged: boolean;
  readonly customer: Named & { readonly outsourcingAllowed: boolean };
  readonly contact: Named & { readonly phone: string | null };
  readonly industryTeam: Named | null;
  readonly engineer: HolderName | null;
  readonly serviceLevel: Named;
  readonly currentCycle: {
    readonly id: string;
    readonly number: number;
    readonly responseClock: RowClock;
    readonly resolutionClock: RowClock;
  };
}

/** One line of a receipt. */
interface ReceiptSegment {
  readonly from: string;
  readonly to: string;
  readonly dayType: DayType;
  readonly reason: SegmentReason;
  readonly countedSeconds: number;
  readonly note: string | null;
}

/** A clock with its receipt. */
export interface FullClock extends RowClock {
  readonly startedAt: string;
  readonly strictDueAt: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly receipt: readonly ReceiptSegment[];
}

interface FormEntry {
  readonly id: string;
  readonly part: FormPart;
  readonly text: string;
  readonly author: Named | null;
  readonly at: string;
}

export interface Touch {
  readonly id: string;
  readonly channel: Channel;
  readonly direction: TouchDirection;
  readonly receivedAt: string;
  readonly loggedAt: string;
  readonly automatic: boolean;
  readonly content: string | null;
}

export interface Solution {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly proposedBy: Named;
  readonly proposedAt: string;
  readonly customerFeedback: string | null;
}

export interface CustodySpan {
  readonly from: string;
  readonly to: string | null;
  readonly industryTeam: Named | null;
  readonly engineer: HolderName | null;
  readonly reason: string | null;
}

export interface AvailableAction {
  readonly name: string;
  readonly allowed: boolean;
  readonly reason: ErrorCode | null;
}

export interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly frameId: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closeReason: CloseReason | null;
  readonly archiveHash: string | null;
  readonly evaluations: readonly {
    readonly id: string;
    readonly status: EvaluationStatus;
    readonly score: number | null;
    readonly comment: string | null;
  }[];
}

/** A holder's request to be relieved of a record. */
export interface ReassignmentRequest {
  readonly id: string;
  readonly status: ReassignmentRequestStatus;
  readonly askedAt: string;
  readonly reason: string;
  readonly answer: string | null;
  readonly decidedAt: string | null;
  readonly askedBy: Named;
  readonly decidedBy: Named | null;
  readonly suggestedEngineer: HolderName | null;
}

/** Somebody or something called in behind the holder. */
export interface BackupResource {
  readonly id: string;
  readonly kind: BackupResourceKind;
  readonly description: string;
  readonly requestedAt: string;
  readonly releasedAt: string | null;
  readonly requestedBy: Named;
  readonly engineer: HolderName | null;
}

/** A record with everything its page shows. */
export interface RecordDetail extends Omit<
  RecordRow,
  "currentCycle" | "contact" | "customer" | "industryTeam"
> {
  readonly industryTeam: (Named & { readonly manager: { readonly id: string } | null }) | null;
  readonly consultations: readonly Consultation[];
  readonly reassignmentRequests: readonly ReassignmentRequest[];
  readonly backupResources: readonly BackupResource[];
  /** Numbers of other records. */
  readonly mergedInto: string | null;
  readonly duplicates: readonly string[];
  readonly follows: string | null;
  readonly content: string;
  readonly intakeDelayMinutes: number;
  readonly routingReason: string;
  readonly customer: RecordRow["customer"] & {
    readonly contacts: readonly (Named & { readonly entitledToClose: boolean })[];
  };
  readonly contact: Named & {
    readonly phone: string | null;
    readonly email: string | null;
    readonly entitledToClose: boolean;
  };
  readonly currentCycle: Cycle & {
    readonly responseClock: FullClock;
    readonly resolutionClock: FullClock;
    readonly formEntries: readonly FormEntry[];
    readonly missingFormParts: readonly FormPart[];
  };
  readonly cycles: readonly Cycle[];
  readonly touches: readonly Touch[];
  readonly solutions: readonly Solution[];
  readonly custody: readonly CustodySpan[];
  readonly availableActions: readonly AvailableAction[];
}
