import type { ServerOptions } from "graphql-ws";
import type { ExecutionResult } from "graphql";
import { readCredentials } from "../http/credentials.ts";
import { identityOf } from "./identity.ts";
import { asSent, prepareOperation, type LiveFacts } from "./live-operation.ts";
import { closeSocket, CloseReason, type LiveContext, type LiveSocket } from "./live-socket.ts";
import type { SocketRegistry } from "./socket-registry.ts";
import { subscribeLive } from "./subscribe-live.ts";

export type LiveProtocol = ServerOptions<Record<string, unknown>, LiveSocket>;

/** How one socket speaks graphql-transport-ws: who it is, what it may run, how errors look. */
export function liveProtocol(
  facts: LiveFacts,
  registry: SocketRegistry,
  live: LiveSocket,
): LiveProtocol {
  return {
    schema: facts.schema,
    onConnect: (context) => welcome(context, facts, registry),
    onSubscribe: (context, _id, payload) => prepareOperation(facts, context, payload),
    subscribe: (args) =>
      subscribeLive(facts, live, args) as ReturnType<NonNullable<LiveProtocol["subscribe"]>>,
    onNext: (...[, , , , result]) => withErrorsAsSent(facts, result),
    onError: (...[, , , errors]) =>
      errors.map((error) =>
        (error.extensions["code"] === undefined ? asSent(facts.schema, error) : error).toJSON(),
      ),
  };
}

/** @returns false, which closes with 4403, for nobody and for one socket too many */
async function welcome(
  { extra: live, connectionParams }: LiveContext,
  facts: LiveFacts,
  registry: SocketRegistry,
): Promise<boolean> {
  const given = connectionParams?.["authorization"] ?? connectionParams?.["Authorization"];
  const authorization = typeof given === "string" ? given : live.headers.authorization;
  live.credentials = readCredentials(
    { cookie: live.headers.cookie, authorization },
    facts.environment.publicUrl,
  );
  const { viewer } = await identityOf(live, facts);
  if (viewer.kind === "ANONYMOUS") {
    return false;
  }
  if (!registry.add(viewer, live)) {
    closeSocket(live.socket, CloseReason.TOO_MANY);
    return false;
  }
  return true;
}

function withErrorsAsSent(
  facts: LiveFacts,
  result: ExecutionResult,
): ReturnType<ExecutionResultHook> {
  if (result.errors === undefined) {
    return undefined;
  }
  return { ...result, errors: result.errors.map((error) => asSent(facts.schema, error).toJSON()) };
}

type ExecutionResultHook = NonNullable<LiveProtocol["onNext"]>;
