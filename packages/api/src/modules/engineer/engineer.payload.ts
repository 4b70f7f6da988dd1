import { ObjectType } from "type-graphql";
import { connectionType } from "../../platform/pages/connection-type.ts";
import { Engineer } from "./engineer.entity.ts";

export const EngineerConnection = connectionType("Engineer", () => Engineer);

@ObjectType({ description: "The engineer that a command changed." })
export class EngineerPayload {
  engineerId!: string;
}
