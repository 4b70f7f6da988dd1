import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A new customer." })
export class CreateCustomerInput {
  @Field(() => String, { description: "1 to 200 characters." })
  name!: string;

  @Field(() => String, { description: "Decides which team serves it." })
  industry!: string;

  @Field(() => ID, { description: "What its contract promises." })
  serviceLevelId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether outsourced staff may work for it.",
  })
  outsourcingAllowed!: boolean;

  @Field(() => String, { nullable: true, description: "The contract's number." })
  contractNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The contract's last day." })
  contractEndsOn?: string | null;
}

@InputType({ description: "Changes to a customer; what is left out stays." })
export class UpdateCustomerInput {
  @Field(() => ID, { description: "The customer." })
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 200 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Another one routes the customer anew." })
  industry?: string | null;

  @Field(() => ID, { nullable: true, description: "For cycles opened from now on." })
  serviceLevelId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether outsourced staff may work for it.",
  })
  outsourcingAllowed?: boolean | null;

  @Field(() => String, { nullable: true, description: "The contract's number." })
  contractNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The contract's last day." })
  contractEndsOn?: string | null;
}
