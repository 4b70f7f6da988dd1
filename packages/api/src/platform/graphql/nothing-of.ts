import type { FieldName } from "@attest/shared/access";
import { isListType, isNonNullType, isObjectType, type GraphQLOutputType } from "graphql";

const EMPTY_PAGE = {
  nodes: [],
  edges: [],
  totalCount: 0,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

/**
 * What stands for nothing in a field one has no right to; undefined where there is no such thing. A feed promises a
 * cursor, so it is refused.
 */
export function nothingOf(type: GraphQLOutputType, name: FieldName): unknown {
  if (!isNonNullType(type)) {
    return null;
  }
  const inner = type.ofType;
  if (isListType(inner)) {
    return [];
  }
  return isObjectType(inner) && inner.name.endsWith("Connection") && name !== "Query.changes"
    ? EMPTY_PAGE
    : undefined;
}
