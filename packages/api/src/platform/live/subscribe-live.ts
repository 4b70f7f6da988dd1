import { Repeater } from "@graphql-yoga/subscription";
import {
  createSourceEventStream,
  execute,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from "graphql";
import type { OperationContext } from "../create-context.ts";
import type { FeedEntry } from "../feed/feed-entry.ts";
import { liveContext, type LiveFacts } from "./live-operation.ts";
import { closeSocket, CloseReason, sameRights, type LiveSocket } from "./live-socket.ts";

/**
 * Runs a subscription. Every event gets a context of its own: the viewer of that moment, and loaders that remember
 * nothing of the event before. What the viewer may not see is passed over in silence.
 */
export async function subscribeLive(
  facts: LiveFacts,
  live: LiveSocket,
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isEvents(source)) {
    return source as ExecutionResult;
  }
  return new Repeater<ExecutionResult>(async (push, stop) => {
    void stop.then(() => source.return?.());
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      const result = await answerTo(next.value, { facts, live, args });
      if (result !== null) {
        await push(result);
      }
    }
    stop();
  });
}

interface Subscriber {
  readonly facts: LiveFacts;
  readonly live: LiveSocket;
  readonly args: ExecutionArgs;
}

async function answerTo(
  entry: FeedEntry,
  { facts, live, args }: Subscriber,
): Promise<ExecutionResult | null> {
  const first = args.contextValue as OperationContext;
  const context = await liveContext(facts, live);
  if (!sameRights(first.viewer, context.viewer)) {
    closeSocket(live.socket, CloseReason.FORBIDDEN);
    return null;
  }
  context.selectedFields = first.selectedFields;
  const { mayRead } = first;
  return facts.answers.answer(keyOf(entry, args), context, async (contextValue) =>
    mayRead !== null && !(await mayRead(contextValue, entry))
      ? null
      : execute({ ...args, rootValue: entry, contextValue }),
  );
}

const numbers = new WeakMap<DocumentNode, number>();
let documents = 0;

/** What is asked about which event; equal documents are one object. */
function keyOf(
  { seq }: FeedEntry,
  { document, operationName, variableValues }: ExecutionArgs,
): string {
  const number = numbers.get(document) ?? (documents += 1);
  numbers.set(document, number);
  return `${String(seq)} ${String(number)} ${JSON.stringify([operationName, variableValues])}`;
}

function isEvents(source: unknown): source is AsyncIterableIterator<FeedEntry> {
  return typeof source === "object" && source !== null && Symbol.asyncIterator in source;
}
