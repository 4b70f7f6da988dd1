import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

@ObjectType({ description: "Whose service desk this is." })
@Entity()
export class Company {
  /** Always 1: there is one. */
  @PrimaryColumn({ type: "smallint" })
  id!: number;

  @Field(() => String, { description: "In Chinese." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { description: "In English." })
  @Column({ type: "text" })
  nameEn!: string;

  @Field(() => String, {
    nullable: true,
    description: "The 400 number that is answered around the clock.",
  })
  @Column({ type: "text", nullable: true })
  hotline!: string | null;

  @Field(() => Boolean, { description: "The demo company, whose accounts anyone may try." })
  @Column({ type: "boolean" })
  demo!: boolean;
}
