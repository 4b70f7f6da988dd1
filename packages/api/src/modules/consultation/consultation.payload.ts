import { ObjectType } from "type-graphql";

/** Holds the id: the consultation is loaded when it is asked for, also when the answer is given again. */
@ObjectType({ description: "The consultation as the command left it." })
export class ConsultationPayload {
  readonly consultationId!: string;
}
