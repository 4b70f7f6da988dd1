import { PageTarget } from "@attest/shared/duty-roster";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(PageTarget, {
  name: "PageTarget",
  description: "The rungs of the paging ladder.",
});

/** One page sent to one person. */
@ObjectType({ description: "One page sent to one person." })
@Entity()
export class DutyPage {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  dutyCallId!: string;

  @Field(() => PageTarget, { description: "As what they were paged." })
  @Column({ type: "text" })
  target!: PageTarget;

  @Column({ type: "uuid" })
  staffId!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  sentAt!: number;
}
