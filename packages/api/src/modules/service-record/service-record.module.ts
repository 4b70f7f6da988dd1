import type { ApiModule } from "../../platform/module.ts";
import { calendarChanged } from "../service-calendar/service-calendar.event.ts";
import { BulkResolver, BulkServiceRecordResultResolver } from "./bulk.resolver.ts";
import { BackupResource } from "./backup-resource.entity.ts";
import { CalendarRecountResolver, ClockRecountResolver } from "./clock-recount.resolver.ts";
import { ClosingResolver } from "./closing.resolver.ts";
import { Consent } from "./consent.entity.ts";
import { ContactAttempt } from "./contact-attempt.entity.ts";
import { CoordinationResolver } from "./coordination.resolver.ts";
import { Custody } from "./custody.entity.ts";
import { EngineerWorkloadResolver } from "./engineer-workload.resolver.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { IdentityCheck } from "./identity-check.entity.ts";
import { IntakeResolver } from "./intake.resolver.ts";
import {
  RecordConsentPayloadResolver,
  ServiceRecordPayloadResolver,
  TouchPayloadResolver,
} from "./payload.resolver.ts";
import {
  AttributionResolver,
  CustodyResolver,
  FormEntryResolver,
  SolutionResolver,
} from "./record-parts.resolver.ts";
import { ReassignmentRequest } from "./reassignment-request.entity.ts";
import { overtakeRequests } from "./reassignment-request.service.ts";
import { cycleClosed } from "./close.service.ts";
import { recordMerged } from "./merge.service.ts";
import { recordReassigned } from "./assign.service.ts";
import {
  BackupResourceResolver,
  ReassignmentRequestResolver,
  RecordCoordinationResolver,
} from "./record-coordination.resolver.ts";
import { RecordRelationsResolver } from "./record-relations.resolver.ts";
import { recountClocks } from "./recount-clocks.service.ts";
import { RecordTimelineResolver } from "./record-timeline.resolver.ts";
import { ServiceClockResolver } from "./service-clock.resolver.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceCycleResolver } from "./service-cycle.resolver.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import {
  ConversationEventResolver,
  ServiceRecordEventResolver,
} from "./service-record-event.resolver.ts";
import { ServiceRecordResolver } from "./service-record.resolver.ts";
import { SignedLink } from "./signed-link.entity.ts";
import { Solution } from "./solution.entity.ts";
import { Touch } from "./touch.entity.ts";
import { FOLLOW_UP_WAIVER, followUpWaiver } from "./waiver.jobs.ts";
import { WorkResolver } from "./work.resolver.ts";
import { serviceRecordPlan } from "./service-record.plan.ts";

calendarChanged.add(async (unit, change) => {
  await recountClocks(unit, change);
});

cycleClosed.add(overtakeRequests);
recordMerged.add(overtakeRequests);
recordReassigned.add(overtakeRequests);

/** Service records: from the identity check to the closed cycle. */
export const serviceRecordModule: ApiModule = {
  name: "service-record",
  entities: [
    ServiceRecord,
    ServiceCycle,
    Touch,
    FormEntry,
    Solution,
    Custody,
    IdentityCheck,
    Consent,
    ContactAttempt,
    SignedLink,
    ReassignmentRequest,
    BackupResource,
  ],
  jobs: { [FOLLOW_UP_WAIVER]: followUpWaiver },
  plan: serviceRecordPlan,
  resolvers: [
    ServiceRecordResolver,
    RecordRelationsResolver,
    RecordTimelineResolver,
    ServiceCycleResolver,
    ServiceClockResolver,
    CalendarRecountResolver,
    ClockRecountResolver,
    FormEntryResolver,
    SolutionResolver,
    CustodyResolver,
    AttributionResolver,
    ServiceRecordPayloadResolver,
    TouchPayloadResolver,
    RecordConsentPayloadResolver,
    IntakeResolver,
    WorkResolver,
    BulkResolver,
    BulkServiceRecordResultResolver,
    ClosingResolver,
    CoordinationResolver,
    RecordCoordinationResolver,
    ReassignmentRequestResolver,
    BackupResourceResolver,
    EngineerWorkloadResolver,
    ServiceRecordEventResolver,
    ConversationEventResolver,
  ],
};
