/** The one place of the tests that reads the environment, for the programs they start and the browser they look for. */
export function environmentWith(
  more: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const all = Object.entries({ ...process.env, ...more });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** How many damaged mails the intake is given: a few hundred in the everyday run, more by MAIL_MUTANTS. */
export function intakeMutants(): number {
  return Number(process.env["MAIL_MUTANTS"] ?? 300);
}
