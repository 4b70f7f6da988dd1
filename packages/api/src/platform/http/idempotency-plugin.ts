import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from "@apollo/server";
import { CommandCost, COMMANDS, isCommandName } from "@attest/shared/access";
import { OperationTypeNode, type ExecutionResult } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { requestRefusal } from "../graphql/request-refusal.ts";
import { mismatch } from "../idempotency.ts";
import { actorOf } from "../viewer.ts";

type Answer = Pick<ExecutionResult, "data" | "extensions">;

/**
 * Answers a repeated mutation with the answer it had, word for word. The whole answer is kept once it is made; when
 * only the commands' results were kept (the process died between commit and answer) the commands replay those.
 */
export function idempotencyPlugin(): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () => {
      let kept: Answer | null = null;
      return Promise.resolve({
        didResolveOperation: async ({ operation, contextValue }) => {
          kept =
            operation?.operation === OperationTypeNode.MUTATION
              ? await keptAnswer(contextValue)
              : null;
        },
        responseForOperation: ({ contextValue, response }) =>
          Promise.resolve(replay(kept, contextValue, response)),
        willSendResponse: async (request) => {
          const { contextValue, response } = request;
          if (response.body.kind === "single" && isNew(request)) {
            const { data, errors } = response.body.singleResult;
            await (errors === undefined
              ? keepAnswer(contextValue, { data: data ?? null })
              : undefined);
          }
        },
      });
    },
  };
}

function replay(
  kept: Answer | null,
  { extensions }: OperationContext,
  { http }: GraphQLRequestContext<OperationContext>["response"],
): GraphQLResponse | null {
  if (kept === null) {
    return null;
  }
  extensions["replayed"] = true;
  return { http, body: { kind: "single", singleResult: { data: kept.data ?? null } } };
}

function isNew({ operation, contextValue }: GraphQLRequestContext<OperationContext>): boolean {
  return (
    operation?.operation === OperationTypeNode.MUTATION &&
    contextValue.idempotency !== undefined &&
    contextValue.extensions["replayed"] === undefined &&
    !isSecret(contextValue)
  );
}

/** An answer that shows a secret once must not lie in a table. */
function isSecret({ selectedFields }: OperationContext): boolean {
  return [...selectedFields].some((name) => {
    const command = name.startsWith("Mutation.") ? name.slice("Mutation.".length) : "";
    return isCommandName(command) && COMMANDS[command].cost === CommandCost.SENSITIVE;
  });
}

interface KeptRow {
  readonly body_hash: string;
  readonly answer: Answer | null;
}

async function keptAnswer({
  idempotency,
  viewer,
  dataSource,
}: OperationContext): Promise<Answer | null> {
  if (idempotency === undefined) {
    return null;
  }
  const rows: KeptRow[] = await dataSource.query(
    "SELECT body_hash, answer FROM idempotency_key WHERE principal = $1 AND key = $2",
    [actorOf(viewer), idempotency.key],
  );
  if (rows[0] !== undefined && rows[0].body_hash !== idempotency.bodyHash) {
    throw requestRefusal(mismatch());
  }
  return rows[0]?.answer ?? null;
}

/** Best effort: without it, a repetition replays the commands' results. A refused command left no row to keep it in. */
async function keepAnswer(
  { idempotency, viewer, dataSource }: OperationContext,
  answer: Answer,
): Promise<void> {
  try {
    await dataSource.query(
      `UPDATE idempotency_key SET answer = $4 WHERE principal = $1 AND key = $2 AND body_hash = $3 AND answer IS NULL`,
      [actorOf(viewer), idempotency?.key, idempotency?.bodyHash, JSON.stringify(answer)],
    );
  } catch {
    return;
  }
}
