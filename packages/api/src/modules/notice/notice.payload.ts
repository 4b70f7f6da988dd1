import { ObjectType } from "type-graphql";

@ObjectType({ description: "A notice as it is now." })
export class NoticePayload {
  noticeId!: string;
}

/** The root is the journal's entry. */
@ObjectType({ description: "One was told something: the notices are to be read anew." })
export class NoticeEvent {}
