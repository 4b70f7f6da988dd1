import { SubjectArea } from "../../platform/journal.ts";
import { hashSecret, newId, newSecret } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { actorOf } from "../../platform/viewer.ts";
import { keptFilter } from "./export-filter.ts";
import type { ExportFilter } from "./export-filter.input.ts";
import { ExportRequest } from "./export-request.entity.ts";
import { slugOf, type ExportFormat, type ExportResource, type ExportState } from "./export.enum.ts";

/** For how long an export can be fetched. */
const OPEN_SECONDS = 15 * 60;

/** What is to be had out, and how. */
export interface WantedExport {
  readonly resource: ExportResource;
  readonly format: ExportFormat;
  /** Default: everything. */
  readonly filter?: ExportFilter | null;
}

/** The token in the clear, this once. */
export interface StartedExport {
  readonly exportId: string;
  readonly token: string;
}

/**
 * Notes that somebody wants something out, and makes the token it is fetched by within a quarter of an hour.
 *
 * @throws DomainError BAD_USER_INPUT for a filter of another resource
 */
export async function startExport(
  unit: Unit,
  { resource, format, ...wanted }: WantedExport,
): Promise<StartedExport> {
  const { db, now, viewer } = unit;
  const filter = keptFilter(resource, wanted.filter);
  const id = newId();
  const token = newSecret();
  const facts = {
    principal: actorOf(viewer),
    tokenHash: hashSecret(token),
    state: "READY" as const,
  };
  await db.insert(ExportRequest, {
    id,
    resource,
    format,
    filter,
    ...facts,
    createdAt: now,
    expiresAt: now + OPEN_SECONDS,
  });
  const payload = { resource: slugOf(resource), format, filtered: filter !== null };
  unit.journal({
    action: "export.start",
    target: `export:${id}`,
    area: SubjectArea.ACCOUNT,
    payload,
  });
  return { exportId: id, token };
}

/** How a fetching ended. */
export interface ExportEnd {
  readonly id: string;
  readonly state: Extract<ExportState, "DONE" | "FAILED">;
  readonly rows: number;
}

/** Notes that an export was fetched, or that it broke off after so many rows. */
export async function finishExport(unit: Unit, { id, state, rows }: ExportEnd): Promise<void> {
  await unit.db.update(ExportRequest, { id }, { state, rows, finishedAt: unit.now });
  unit.journal({
    action: "export.finish",
    target: `export:${id}`,
    area: SubjectArea.ACCOUNT,
    payload: { state, rows },
  });
}

/** Notes an export at the terminal, which nobody asked for beforehand. */
export function journalTerminalExport(
  unit: Unit,
  { resource, format, rows }: WantedExport & { readonly rows: number },
): Promise<void> {
  const payload = { resource: slugOf(resource), format, rows };
  unit.journal({
    action: "export.run",
    target: `export:${newId()}`,
    area: SubjectArea.ACCOUNT,
    payload,
  });
  return Promise.resolve();
}
