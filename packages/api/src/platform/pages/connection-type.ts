import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "./page-info.ts";

/** One item of a page, with its cursor. */
export interface Edge<N> {
  readonly cursor: string;
  readonly node: N;
}

/** One page of a list. */
export interface Connection<N> {
  readonly nodes: readonly N[];
  readonly edges: readonly Edge<N>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Declares `XConnection` and `XEdge` for a type, all lists alike. */
export function connectionType<N extends object>(
  name: string,
  node: () => new () => N,
): new () => Connection<N> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })
  class EdgeType implements Edge<N> {
    @Field(() => String)
    cursor!: string;

    @Field(node)
    node!: N;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class ConnectionType implements Connection<N> {
    @Field(() => [node()])
    nodes!: N[];

    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "Counted only when asked for." })
    totalCount!: number;
  }
  return ConnectionType;
}
