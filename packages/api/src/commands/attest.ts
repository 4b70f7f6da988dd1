import "reflect-metadata";
import { readEnvironment } from "../platform/env.ts";
import type { TerminalAnswer } from "../platform/terminal-command.ts";
import { failReadably } from "../start/fail-readably.ts";
import { openHouse } from "../start/open-house.ts";
import type { TerminalProgram } from "./terminal-program.ts";
import { TERMINAL_PROGRAMS } from "./terminal-programs.ts";

/** `pnpm attest …`: finds the command of the words given, runs it, prints its answer, ends with its exit code. */
async function attest(argv: readonly string[]): Promise<number> {
  const program = TERMINAL_PROGRAMS.find(({ name }) => matches(name, argv));
  if (program === undefined) {
    const isAsked = argv.length === 0 || argv[0] === "--help" || argv[0] === "help";
    (isAsked ? console.log : console.error)(overview(argv, isAsked));
    return isAsked ? 0 : 1;
  }
  const rest = argv.slice(program.name.split(" ").length);
  if (rest.includes("--help")) {
    console.log(`Usage: ${program.usage}\n\n${program.summary}`);
    return 0;
  }
  const answer = await run(program, rest);
  if (rest.includes("--json")) {
    console.log(JSON.stringify(answer.json));
  } else if (answer.text !== "") {
    (answer.exitCode === 0 ? console.log : console.error)(answer.text);
  }
  return answer.exitCode;
}

function matches(name: string, argv: readonly string[]): boolean {
  return name.split(" ").every((word, index) => argv[index] === word);
}

async function run(program: TerminalProgram, argv: readonly string[]): Promise<TerminalAnswer> {
  if (program.needs === "NOTHING") {
    return program.run(argv);
  }
  const environment = readEnvironment();
  const house = await openHouse({ environment, log: console.error, as: "COMMAND" });
  try {
    const { dataSource, ownerUrl } = house;
    return await program.run({ dataSource, environment, ownerUrl }, argv);
  } finally {
    await house.close();
  }
}

function overview(argv: readonly string[], isAsked: boolean): string {
  const lines = TERMINAL_PROGRAMS.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  const first = isAsked ? "Commands:" : `There is no command "${argv.join(" ")}". Commands:`;
  return [first, ...lines].join("\n");
}

try {
  process.exitCode = await attest(process.argv.slice(2));
} catch (error) {
  process.exitCode = failReadably(error);
}
