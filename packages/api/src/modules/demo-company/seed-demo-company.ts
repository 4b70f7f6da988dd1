import type { Instant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { Environment } from "../../platform/env.ts";
import { DomainError } from "../../platform/errors.ts";
import { writeHistory } from "../../platform/history/write-history.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { isEmpty } from "./is-empty.ts";
import { isOwnMachine } from "./own-machine.ts";
import { tellCompany } from "./tell-company.ts";

export interface DemoCompanyOptions {
  readonly dataSource: DataSource;
  readonly environment: Pick<Environment, "publicUrl">;
  /** The day it is made; default: the company's present time. */
  readonly now?: Instant;
  /** Another seed makes another company of the same kind. */
  readonly seed?: string;
  /** How many requests come in the last three months; default: 3,000. The very last may still be on the phone. */
  readonly records?: number;
}

/**
 * Fills an empty database with the demo company: one transaction, so that there is all of it or nothing. The same seed
 * and `now` give the same rows, ids and secrets included.
 *
 * @returns how many service records there are
 * @throws DomainError FORBIDDEN where the public address is not this machine, CONFLICT where the database holds anything
 */
export async function seedDemoCompany(options: DemoCompanyOptions): Promise<{ records: number }> {
  const { dataSource, environment, seed = "attest", records = 3_000 } = options;
  if (!isOwnMachine(environment.publicUrl)) {
    throw new DomainError(
      "FORBIDDEN",
      `Anyone may use the demo company's accounts; it is not made at ${environment.publicUrl}.`,
    );
  }
  if (!(await isEmpty(dataSource))) {
    throw new DomainError(
      "CONFLICT",
      "The database is not empty; the demo company needs one of its own.",
    );
  }
  const now = options.now ?? (await companyNow(dataSource));
  await writeHistory({ dataSource, recordedAt: now }, (history) =>
    tellCompany(history, { now, seed, records }),
  );
  return { records: await dataSource.manager.count(ServiceRecord) };
}
