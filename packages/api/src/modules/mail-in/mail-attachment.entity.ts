import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Why an attachment was not kept; the mail arrives all the same. */
export const AttachmentRefusal = {
  TOO_LARGE: "TOO_LARGE",
  TOO_MANY: "TOO_MANY",
  FORBIDDEN_KIND: "FORBIDDEN_KIND",
  INFECTED: "INFECTED",
  /** The scanner that is set did not answer. */
  NOT_SCANNED: "NOT_SCANNED",
} as const;
export type AttachmentRefusal = (typeof AttachmentRefusal)[keyof typeof AttachmentRefusal];

registerEnumType(AttachmentRefusal, {
  name: "AttachmentRefusal",
  description: "Why an attachment was not kept; the mail arrives all the same.",
});

@ObjectType({ description: "A file that came with a mail, typed by its content." })
@Entity()
export class MailAttachment {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  inboundMailId!: string;

  @Column({ type: "int" })
  position!: number;

  @Field(() => String, { description: "As the sender called it, without its path." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { description: "What it is by its first bytes." })
  @Column({ type: "text" })
  mediaType!: string;

  @Field(() => Int, { description: "In bytes." })
  @Column({ type: "int" })
  size!: number;

  @Column({ type: "text" })
  sha256!: string;

  @Field(() => AttachmentRefusal, { nullable: true, description: "Null: it was kept." })
  @Column({ type: "text", nullable: true })
  refusedBecause!: AttachmentRefusal | null;
}
