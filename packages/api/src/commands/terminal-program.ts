import type { OwnerDeps, TerminalAnswer, TerminalDeps } from "../platform/terminal-command.ts";

/** One command of `pnpm attest`. */
export type TerminalProgram = {
  /** Its words, as `staff create`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
} & (
  | {
      readonly needs: "NOTHING";
      readonly run: (argv: readonly string[]) => Promise<TerminalAnswer>;
    }
  | {
      /** The database as its owner. */
      readonly needs: "OWNER";
      readonly run: (deps: OwnerDeps, argv: readonly string[]) => Promise<TerminalAnswer>;
    }
  | {
      readonly needs: "DATABASE";
      readonly run: (deps: TerminalDeps, argv: readonly string[]) => Promise<TerminalAnswer>;
    }
);
