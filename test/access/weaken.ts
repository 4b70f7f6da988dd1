import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from "graphql";
import type { ApiContext } from "@attest/api/platform/context";
import { transact } from "@attest/api/platform/unit-of-work";
import { SYSTEM, type Viewer } from "@attest/api/platform/viewer";

export type Weakening = (context: ApiContext, field: string) => ApiContext;

type ResolverCall = Parameters<GraphQLFieldResolver<unknown, unknown>>;

/** The company itself asks: whatever narrows the list to what one may see is gone. */
export const withoutScope: Weakening = (context, field) => seenAs(SYSTEM)(context, field);

/** Somebody else's eyes: the field shows what they may see. */
export function seenAs(viewer: Viewer): Weakening {
  return (context) => Object.create(context, { viewer: { value: viewer } }) as ApiContext;
}

/** The company takes itself for a demo, where tokens in letters are readable. */
export const inDemoMode: Weakening = (context) =>
  Object.create(context, { demo: { value: true } }) as ApiContext;

/** The rights to this one field are gone: it is neither denied nor masked. */
export const withoutFieldRight: Weakening = (context, field) => {
  const { denied, masked } = context.rights();
  const rights = { denied: without(denied, field), masked: without(masked, field) };
  return Object.create(context, { rights: { value: () => rights } }) as ApiContext;
};

/** The command runs for anybody, as the company itself would run it. */
export const withoutCommandRight: Weakening = (context) => {
  const { dataSource } = context;
  const command: ApiContext["command"] = (_name, work) =>
    transact({ dataSource, viewer: SYSTEM }, work);
  return Object.create(context, { command: { value: command } }) as ApiContext;
};

/** Takes one check away from a field, to see that its absence is noticed. @returns puts it back */
export function weaken(schema: GraphQLSchema, name: string, weakening: Weakening): () => void {
  const [typeName = "", fieldName = ""] = name.split(".");
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) {
    throw new Error(`There is no field ${name}.`);
  }
  const guarded = field.resolve;
  const resolve = guarded ?? defaultFieldResolver;
  field.resolve = function weakened(...call: ResolverCall): unknown {
    return resolve(call[0], call[1], weakening(call[2] as ApiContext, name), call[3]);
  };
  return () => {
    field.resolve = guarded;
  };
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((other) => other !== name));
}
