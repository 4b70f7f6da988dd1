import type { ExecutionResult } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { NewestKept } from "../newest-kept.ts";
import type { Viewer } from "../viewer.ts";

/** What an event came to for those who ask the same with the same rights: null: they may not hear of it. */
type Answer = ExecutionResult | null;

interface Shared {
  readonly answer: Promise<Answer>;
  /** Set when the answer depends on who somebody is, and not on their rights alone. */
  isPersonal: boolean;
}

/** What of a viewer is nobody else's. */
const OWN = new Set(["staffId", "sessionId", "name", "email", "keyId", "contactId"]);
const MOST_KEPT = 500;

/**
 * Answers an event once for all subscribers who ask for the same with the same rights. That it is the rights alone an
 * answer depends on is seen while it is made: as soon as something looks at who the viewer is, it is theirs alone.
 */
export class SharedAnswers {
  readonly #kept = new NewestKept<Shared>(MOST_KEPT);

  async answer(
    key: string,
    context: OperationContext,
    make: (context: OperationContext) => Promise<Answer>,
  ): Promise<Answer> {
    const whole = `${key} ${rightsOf(context.viewer)}`;
    const known = this.#kept.get(whole);
    if (known === undefined) {
      return this.#first(whole, context, make);
    }
    const answer = await known.answer;
    return known.isPersonal ? make(context) : answer;
  }

  #first(
    key: string,
    context: OperationContext,
    make: (context: OperationContext) => Promise<Answer>,
  ): Promise<Answer> {
    const shared = { isPersonal: false } as { -readonly [K in keyof Shared]: Shared[K] };
    const viewer = watched(context.viewer, () => (shared.isPersonal = true));
    shared.answer = make(Object.create(context, { viewer: { value: viewer } }) as OperationContext);
    this.#kept.set(key, shared);
    return shared.answer;
  }
}

function watched(viewer: Viewer, onOwn: () => void): Viewer {
  return new Proxy(viewer, {
    get: (target, property) => {
      if (typeof property === "string" && OWN.has(property)) {
        onOwn();
      }
      return Reflect.get(target, property) as unknown;
    },
    ownKeys: (target) => {
      onOwn();
      return Reflect.ownKeys(target);
    },
  });
}

/** Everything of a viewer but who they are. */
function rightsOf(viewer: Viewer): string {
  return JSON.stringify(viewer, (name, value: unknown) => (OWN.has(name) ? undefined : value));
}
