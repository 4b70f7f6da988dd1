import type { DocumentNode, TypedDocumentNode } from "@apollo/client/core";
import type { GetListParams, Identifier, RaRecord } from "react-admin";

/** A page of a connection, as every list of the contract answers. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
}

/** How react-admin's reads of one resource become documents. */
export interface ResourceQueries {
  readonly list: (params: GetListParams) => ResourceQuery<{ data: RaRecord[]; total: number }>;
  readonly one?: (id: Identifier) => ResourceQuery<{ data: RaRecord }>;
}

interface ResourceQuery<Parsed> {
  readonly query: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly parseResponse: (response: { data: unknown }) => Parsed;
}

/** Where the page begins and how long it is; the contract takes 1 to 100. */
export interface PageVariables {
  readonly first: number;
  readonly offset: number;
}

/** The list of a resource. */
export function listOf<Row extends RaRecord, Result>(
  document: TypedDocumentNode<Result, PageVariables & Record<string, unknown>>,
  pick: (result: Result) => Connection<Row>,
  argumentsOf: (params: GetListParams) => Record<string, unknown> = () => ({}),
): ResourceQueries["list"] {
  return (params) => ({
    query: document,
    variables: { ...pageOf(params), ...argumentsOf(params) },
    parseResponse: ({ data }) => {
      const { nodes, totalCount } = pick(data as Result);
      return { data: [...nodes], total: totalCount };
    },
  });
}

/** A single object of a resource. */
export function oneOf<Result>(
  document: TypedDocumentNode<Result, { id: string }>,
  pick: (result: Result) => RaRecord | null,
): NonNullable<ResourceQueries["one"]> {
  return (id) => ({
    query: document,
    variables: { id: String(id) },
    parseResponse: ({ data }) => {
      const row = pick(data as Result);
      if (row === null) {
        throw new MissingError();
      }
      return { data: row };
    },
  });
}

/** What one may not see answers null, exactly like what does not exist. */
export class MissingError extends Error {}

function pageOf({ pagination }: GetListParams): PageVariables {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  return { first: Math.min(perPage, 100), offset: (page - 1) * perPage };
}

/** A filter's value as the contract's equality, or nothing. */
export function equals(value: unknown): { eq: string } | undefined {
  return typeof value === "string" && value !== "" ? { eq: value } : undefined;
}
