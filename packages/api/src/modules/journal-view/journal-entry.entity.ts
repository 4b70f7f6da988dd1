import type { JsonValue } from "@attest/shared/primitives";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar, JsonScalar } from "../../platform/graphql/scalars.ts";
import type { SubjectArea } from "../../platform/journal.ts";
import { connectionType } from "../../platform/pages/connection-type.ts";

/** bigint comes as text; a journal of more than 2^53 entries is not to be feared. */
const WHOLE_NUMBER = { from: Number, to: (value: number): number => value };

/** One thing that happened. Written by commands only; here it is only read. */
@ObjectType({ description: "One thing that happened; entries are sealed into a chain of hashes." })
@Entity()
export class JournalEntry {
  @Field(() => Int, { description: "Rises, and may have holes." })
  @PrimaryColumn({ type: "bigint", transformer: WHOLE_NUMBER })
  seq!: number;

  @Field(() => DateTimeScalar, { description: "When it was written down, by the company's clock." })
  @InstantColumn()
  at!: number;

  @Field(() => DateTimeScalar, {
    description: "Differs from `at` only for imported and demo history.",
  })
  @InstantColumn()
  occurredAt!: number;

  @Field(() => String, {
    description: "A member of staff by id; or key:<id>, contact:<id>, system, anonymous.",
  })
  @Column({ type: "text" })
  actor!: string;

  @Field(() => String, { description: "Such as service_record.open." })
  @Column({ type: "text" })
  action!: string;

  @Field(() => String, { description: "A record's number, or <kind>:<id>." })
  @Column({ type: "text" })
  target!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "What changed; people are referred to by id.",
  })
  @Column({ type: "jsonb", nullable: true })
  payload!: JsonValue;

  @Column({ type: "uuid", nullable: true })
  actorStaffId!: string | null;

  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Column({ type: "text" })
  subjectArea!: SubjectArea;
}

export const JournalEntryConnection = connectionType("JournalEntry", () => JournalEntry);
