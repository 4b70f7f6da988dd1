import {
  getNamedType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { Reason, Unplanned } from "./unplanned.ts";

/** The object type behind a field's type, lists and promises looked through. */
export function asObject(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) {
    throw new Unplanned(Reason.FIELD, `${named.name} is no object`);
  }
  return named;
}
