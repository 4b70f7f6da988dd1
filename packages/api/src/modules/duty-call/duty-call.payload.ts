import { ObjectType } from "type-graphql";

@ObjectType({ description: "A call as it is now." })
export class DutyCallPayload {
  dutyCallId!: string;
}

@ObjectType({ description: "The handover." })
export class DutyHandoverPayload {
  dutyHandoverId!: string;
}

/** The root is the journal's entry. */
@ObjectType({ description: "A call came in." })
export class CallEvent {}
