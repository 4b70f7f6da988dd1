import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from "graphql";
import type { DataSource } from "typeorm";
import { createContext, type OperationContext } from "../create-context.ts";
import type { Environment } from "../env.ts";
import { badInput, DomainError } from "../errors.ts";
import { createErrorFormatter } from "../graphql/format-error.ts";
import { refuseIntrospection } from "../graphql/introspection-plugin.ts";
import { fieldsOf, fragmentsOf } from "../graphql/operation-fields.ts";
import type { Allowance } from "../limits/allowance.ts";
import { checkDocument } from "../limits/check-document.ts";
import { checkOperation } from "../limits/check-operation.ts";
import { NewestKept } from "../newest-kept.ts";
import { SharedAnswers } from "./shared-answers.ts";
import { LIMITS } from "../limits/limits.ts";
import { identityOf, type IdentityFacts } from "./identity.ts";
import type { LiveContext, LiveSocket } from "./live-socket.ts";

export interface LiveFacts extends IdentityFacts {
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly allowance: Allowance;
  /** Documents that were found valid, by their text: who asks the same shares one. */
  readonly documents: NewestKept<DocumentNode>;
  readonly answers: SharedAnswers;
}

export interface LiveRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** An operation over a socket goes through the very checks it meets over HTTP. */
export async function prepareOperation(
  facts: LiveFacts,
  { extra: live, subscriptions }: LiveContext,
  request: LiveRequest,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  try {
    if (Object.keys(subscriptions).length > LIMITS.subscriptionsPerSocket) {
      const limit = String(LIMITS.subscriptionsPerSocket);
      throw new DomainError("RATE_LIMITED", `A socket has at most ${limit} operations at once.`);
    }
    return await checked(facts, live, request);
  } catch (error) {
    return [asSent(facts.schema, error)];
  }
}

/** A context for one operation or one event: the viewer of now, loaders of its own. */
export async function liveContext(facts: LiveFacts, live: LiveSocket): Promise<OperationContext> {
  const { dataSource, environment, feed } = facts;
  return createContext({
    ...(await identityOf(live, facts)),
    dataSource,
    environment,
    feed,
    requestId: live.requestId,
    address: live.address,
    setSession: () => {
      throw badInput(
        "query",
        "Sign in and out over HTTP: a socket can set no cookie.",
        "POST /graphql",
      );
    },
  });
}

async function checked(
  facts: LiveFacts,
  live: LiveSocket,
  { query, variables, operationName }: LiveRequest,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const { schema } = facts;
  checkDocument(query);
  const document = facts.documents.get(query) ?? parse(query);
  const isKnown = facts.documents.get(query) !== undefined;
  const rules = { maxErrors: LIMITS.validationErrors };
  const errors = isKnown ? [] : validate(schema, document, specifiedRules, rules);
  if (errors.length === 0) {
    facts.documents.set(query, document);
  } else {
    return errors.map((error) => asSent(schema, invalid(error)));
  }
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) {
    throw invalid(new GraphQLError("The document has no such operation."));
  }
  const toCheck = {
    schema,
    operation,
    fragments: fragmentsOf(document.definitions),
    variables: variables ?? {},
  };
  const contextValue = await liveContext(facts, live);
  contextValue.selectedFields = fieldsOf(toCheck);
  refuseIntrospection(contextValue);
  facts.allowance.charge(contextValue, checkOperation(toCheck));
  return {
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? {},
    contextValue,
  };
}

function invalid(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path } = error;
  const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions });
}

/** As HTTP would answer it. */
export function asSent(schema: GraphQLSchema, error: unknown): GraphQLError {
  const wrapped =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(String(error), { originalError: error instanceof Error ? error : null });
  const isSyntax = wrapped.message.startsWith("Syntax Error");
  const formatted = {
    ...wrapped.toJSON(),
    ...(isSyntax ? { extensions: { code: "GRAPHQL_PARSE_FAILED" } } : {}),
  };
  const { message, extensions } = createErrorFormatter(schema)(formatted, wrapped);
  const { nodes, source, positions, path } = wrapped;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    extensions: extensions ?? null,
  });
}
