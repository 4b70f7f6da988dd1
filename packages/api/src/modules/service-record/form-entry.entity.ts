import { FormPart } from "@attest/shared/service-record";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(FormPart, {
  name: "FormPart",
  description:
    "Required before requestClosure: ANALYSIS, SOLUTION, RESULT, each at least once in the cycle. Responding and proposing write COMMUNICATION and SOLUTION themselves.",
});

export { FormPart };

/** One line of the service record form 《服务记录表》. */
@ObjectType({ description: "A line of the record form." })
@Entity()
export class FormEntry {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Field(() => FormPart)
  @Column({ type: "text" })
  part!: FormPart;

  @Field(() => String)
  @Column({ type: "text" })
  text!: string;

  @Column({ type: "uuid", nullable: true })
  authorId!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  at!: number;
}
