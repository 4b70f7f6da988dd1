import type { JsonValue } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import { DomainError } from "./errors.ts";
import type { Environment } from "./env.ts";

/** What a command at the terminal works with. */
export interface TerminalDeps {
  readonly dataSource: DataSource;
  readonly environment: Environment;
}

/** For a command that works on the database as a whole. */
export interface OwnerDeps extends TerminalDeps {
  /** As the owner of the tables. */
  readonly ownerUrl: string;
}

/** What it answers: for programs, for people, for the shell. */
export interface TerminalAnswer {
  readonly json: JsonValue;
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** Runs a command; a refusal, or arguments that cannot be read, become one sentence and exit code 1. A defect is thrown on. */
export async function runTerminalCommand(
  usage: string,
  command: () => Promise<TerminalAnswer>,
): Promise<TerminalAnswer> {
  try {
    return await command();
  } catch (error) {
    const sentence = sentenceOf(error, usage);
    if (sentence === null) {
      throw error;
    }
    const code = error instanceof DomainError ? error.code : "BAD_USER_INPUT";
    const text = code === "BAD_USER_INPUT" ? sentence : `${code}: ${sentence}`;
    return { json: { code, error: sentence }, text, exitCode: 1 };
  }
}

function sentenceOf(error: unknown, usage: string): string | null {
  if (error instanceof DomainError) {
    const allowed = error.fields?.[0]?.allowed;
    return allowed === undefined ? error.message : `${error.message} Allowed: ${allowed}.`;
  }
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && code.startsWith("ERR_PARSE_ARGS") ? `Usage: ${usage}` : null;
}
