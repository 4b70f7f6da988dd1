import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Custody } from "./custody.entity.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { Solution } from "./solution.entity.ts";
import { Touch } from "./touch.entity.ts";

export const serviceRecordById: LoaderDefinition<string, ServiceRecord> = {
  name: "serviceRecordById",
  load: async (db, ids) =>
    byKey(await db.findBy(ServiceRecord, { id: In([...ids]) }), ({ id }) => id),
};

export const serviceCycleById: LoaderDefinition<string, ServiceCycle> = {
  name: "serviceCycleById",
  load: async (db, ids) =>
    byKey(await db.findBy(ServiceCycle, { id: In([...ids]) }), ({ id }) => id),
};

export const cyclesOfRecord: LoaderDefinition<string, ServiceCycle[]> = {
  name: "cyclesOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ServiceCycle, {
        where: { serviceRecordId: In([...ids]) },
        order: { number: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

export const touchesOfRecord: LoaderDefinition<string, Touch[]> = {
  name: "touchesOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(Touch, {
        where: { serviceRecordId: In([...ids]) },
        order: { receivedAt: "ASC", id: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

export const touchById: LoaderDefinition<string, Touch> = {
  name: "touchById",
  load: async (db, ids) => byKey(await db.findBy(Touch, { id: In([...ids]) }), ({ id }) => id),
};

export const solutionsOfRecord: LoaderDefinition<string, Solution[]> = {
  name: "solutionsOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(Solution, {
        where: { serviceRecordId: In([...ids]) },
        order: { version: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

export const custodyOfRecord: LoaderDefinition<string, Custody[]> = {
  name: "custodyOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(Custody, {
        where: { serviceRecordId: In([...ids]) },
        order: { fromAt: "ASC", id: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

export const formOfCycle: LoaderDefinition<string, FormEntry[]> = {
  name: "formOfCycle",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(FormEntry, {
        where: { serviceCycleId: In([...ids]) },
        order: { at: "ASC", id: "ASC" },
      }),
      ({ serviceCycleId }) => serviceCycleId,
    ),
};
