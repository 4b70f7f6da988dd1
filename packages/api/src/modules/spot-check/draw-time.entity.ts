import { Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** When a lot is going to be drawn. It has no GraphQL type, and nothing but the draw reads it (R34). */
@Entity()
export class DrawTime {
  @PrimaryColumn({ type: "uuid" })
  lotId!: string;

  @InstantColumn()
  at!: number;
}
