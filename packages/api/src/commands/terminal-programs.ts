import { staffCreateCommand } from "../modules/account/staff-create.command.ts";
import { apiKeyCreateCommand } from "../modules/api-key/api-key-create.command.ts";
import { SEED_DEMO_USAGE, seedDemoCommand } from "../modules/demo-company/seed-demo.command.ts";
import { EXPORT_USAGE, exportCommand } from "../modules/export/export.command.ts";
import { IMPORT_CSV_USAGE, importCsvCommand } from "../modules/import/import-csv.command.ts";
import { IMPORT_USAGE, importServiceNowCommand } from "../modules/import/import.command.ts";
import { calendarImportCommand } from "../modules/service-calendar/calendar-import.command.ts";
import { BACKUP_USAGE, backupCommand, RESTORE_USAGE, restoreCommand } from "./backup.command.ts";
import { demoClockCommand } from "./demo-clock.command.ts";
import { emitSchema } from "./emit-schema.ts";
import { readExportFilter } from "./read-export-filter.ts";
import type { TerminalProgram } from "./terminal-program.ts";
import { verifyJournal } from "./verify-journal.ts";

/** Every command; a new one is an entry here. */
export const TERMINAL_PROGRAMS: readonly TerminalProgram[] = [
  {
    name: "migrate",
    usage: "attest migrate",
    summary: "Brings the database to this version.",
    needs: "DATABASE",
    // Whatever opens the database has migrated it.
    run: () =>
      Promise.resolve({
        json: { migrated: true },
        text: "The database is at this version.",
        exitCode: 0,
      }),
  },
  {
    name: "emit-schema",
    usage: "attest emit-schema [--check]",
    summary: "Writes packages/api/schema.graphql; with --check only says whether it is up to date.",
    needs: "NOTHING",
    run: emitSchema,
  },
  {
    name: "verify-journal",
    usage: "attest verify-journal <export.jsonl> [--json]",
    summary:
      "Checks the chain of hashes of an exported journal, without the server, and names the first bad entry.",
    needs: "NOTHING",
    run: verifyJournal,
  },
  {
    name: "staff create",
    usage: "attest staff create --email <address> --name <name> --role <ROLE> [--json]",
    summary: "Opens an account and prints a one-time link to set its password.",
    needs: "DATABASE",
    run: staffCreateCommand,
  },
  {
    name: "api-key create",
    usage: "attest api-key create --name <name> --scopes <scope,scope> [--json]",
    summary: "Makes a key for an integration and prints it once.",
    needs: "DATABASE",
    run: apiKeyCreateCommand,
  },
  {
    name: "calendar import",
    usage: "attest calendar import <year.json> [--certify] [--json]",
    summary: "Brings in a year's holidays and make-up workdays; provisional until certified.",
    needs: "DATABASE",
    run: calendarImportCommand,
  },
  {
    name: "seed-demo",
    usage: SEED_DEMO_USAGE,
    summary:
      "Fills an empty database with the demo company; refused where the public address is not this machine.",
    needs: "DATABASE",
    run: seedDemoCommand,
  },
  {
    name: "demo-clock",
    usage: "attest demo-clock <instant | +PT1H> [--json]",
    summary:
      "Moves the demo company's time forward and answers when the jobs due until then are done.",
    needs: "DATABASE",
    run: demoClockCommand,
  },
  {
    name: "export",
    usage: EXPORT_USAGE,
    summary:
      "Writes a whole resource as CSV, Excel or JSON Lines; the journal as jsonl is what verify-journal reads.",
    needs: "DATABASE",
    run: ({ dataSource }, argv) =>
      exportCommand({ dataSource, readFilter: readExportFilter }, argv),
  },
  {
    name: "import csv",
    usage: IMPORT_CSV_USAGE,
    summary:
      "Makes records, customers, contacts or engineers of a file's rows by a mapping (docs/integrators.md); a second run changes nothing.",
    needs: "DATABASE",
    run: importCsvCommand,
  },
  {
    name: "import service-now",
    usage: IMPORT_USAGE,
    summary:
      "Imports a ServiceNow incident log; a second run changes nothing, a longer log adds what is new.",
    needs: "DATABASE",
    run: importServiceNowCommand,
  },
  {
    name: "backup",
    usage: BACKUP_USAGE,
    summary:
      "Copies the whole of the data, as of one instant, into an empty folder; the product may go on working.",
    needs: "OWNER",
    run: backupCommand,
  },
  {
    name: "restore",
    usage: RESTORE_USAGE,
    summary:
      "Puts a backup into an empty database of the same version, and checks every row count and the journal.",
    needs: "OWNER",
    run: restoreCommand,
  },
];
