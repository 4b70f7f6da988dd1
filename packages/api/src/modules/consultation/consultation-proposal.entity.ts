import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** What somebody proposed in a consultation. */
@ObjectType({ description: "A proposal in a consultation." })
@Entity()
export class ConsultationProposal {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  consultationId!: string;

  @Column({ type: "uuid" })
  authorId!: string;

  @Field(() => String)
  @Column({ type: "text" })
  text!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  at!: number;
}
