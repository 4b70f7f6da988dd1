import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Staff } from "../account/staff.entity.ts";
import { Solution } from "../service-record/solution.entity.ts";
import { ConsultationExpert } from "./consultation-expert.entity.ts";
import { ConsultationProposal } from "./consultation-proposal.entity.ts";
import { Consultation } from "./consultation.entity.ts";

export const consultationById: LoaderDefinition<string, Consultation> = {
  name: "consultationById",
  load: async (db, ids) =>
    byKey(await db.findBy(Consultation, { id: In([...ids]) }), ({ id }) => id),
};

export const consultationsOfRecord: LoaderDefinition<string, Consultation[]> = {
  name: "consultationsOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(Consultation, {
        where: { serviceRecordId: In([...ids]) },
        order: { convenedAt: "ASC", id: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

/** Whether a record has an open one, for what may be done to it. */
export const isConsultationOpen: LoaderDefinition<string, boolean> = {
  name: "isConsultationOpen",
  load: async (db, ids) => {
    const open = await db.findBy(Consultation, { serviceRecordId: In([...ids]), status: "OPEN" });
    return new Map(open.map(({ serviceRecordId }) => [serviceRecordId, true]));
  },
};

export const expertIdsOf: LoaderDefinition<string, string[]> = {
  name: "expertIdsOfConsultation",
  load: async (db, ids) => {
    const rows = await db.find(ConsultationExpert, {
      where: { consultationId: In([...ids]) },
      order: { staffId: "ASC" },
    });
    const grouped = groupedByKey(rows, ({ consultationId }) => consultationId);
    return new Map([...grouped].map(([id, experts]) => [id, experts.map((one) => one.staffId)]));
  },
};

export const expertsOf: LoaderDefinition<string, Staff[]> = {
  name: "expertsOfConsultation",
  load: async (db, ids) => {
    const experts = await db.findBy(ConsultationExpert, { consultationId: In([...ids]) });
    const staff = byKey(
      await db.findBy(Staff, { id: In(experts.map(({ staffId }) => staffId)) }),
      ({ id }) => id,
    );
    const invited = experts.flatMap(({ consultationId, staffId }) => {
      const person = staff.get(staffId);
      return person === undefined ? [] : [{ consultationId, person }];
    });
    invited.sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
    const grouped = groupedByKey(invited, ({ consultationId }) => consultationId);
    return new Map([...grouped].map(([id, rows]) => [id, rows.map(({ person }) => person)]));
  },
};

export const proposalsOf: LoaderDefinition<string, ConsultationProposal[]> = {
  name: "proposalsOfConsultation",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ConsultationProposal, {
        where: { consultationId: In([...ids]) },
        order: { at: "ASC", id: "ASC" },
      }),
      ({ consultationId }) => consultationId,
    ),
};

export const solutionById: LoaderDefinition<string, Solution> = {
  name: "solutionById",
  load: async (db, ids) => byKey(await db.findBy(Solution, { id: In([...ids]) }), ({ id }) => id),
};
