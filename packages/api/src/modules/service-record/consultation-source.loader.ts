import type { LoaderDefinition } from "../../platform/loaders.ts";

/**
 * Whether a record has a consultation open: the room above says so, without it none has one. It is asked where a
 * command is offered; where it is given, `closingGuard` asks.
 */
export const consultationSource: { isOpen: LoaderDefinition<string, boolean> } = {
  isOpen: { name: "noConsultations", load: () => Promise.resolve(new Map()) },
};
