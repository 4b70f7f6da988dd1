import { mayCommandOn, type CommandName } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { accessViewer } from "../../platform/create-context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { visibleRecord } from "../service-record/visible-record.loader.ts";
import { Solution } from "../service-record/solution.entity.ts";
import { consultationTies } from "./consultation-access.ts";
import { consultationList } from "./consultation-list.ts";
import { ConsultationProposal } from "./consultation-proposal.entity.ts";
import { Consultation } from "./consultation.entity.ts";
import { ConsultationsArgs } from "./consultation.input.ts";
import { expertIdsOf, expertsOf, proposalsOf, solutionById } from "./consultation.loader.ts";

const ConsultationConnection = connectionType("Consultation", () => Consultation);

@Resolver(() => Consultation)
export class ConsultationResolver {
  @Query(() => ConsultationConnection, {
    description: "The consultations on records one may read or was invited to, newest first.",
  })
  async consultations(
    @Args(() => ConsultationsArgs) { status, mine, ...page }: ConsultationsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Consultation>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, consultationList(context.viewer, { status, mine }));
  }

  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "Null for an expert who may not read the record: the question must say enough.",
  })
  async serviceRecord(
    @Root() { serviceRecordId }: Consultation,
    @Ctx() { loaders, viewer }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(visibleRecord(viewer), serviceRecordId);
  }

  @FieldResolver(() => Staff)
  async convenedBy(
    @Root() { convenedById }: Consultation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, convenedById);
  }

  @FieldResolver(() => Staff, { nullable: true, description: "Who decided or called it off." })
  async endedBy(
    @Root() { endedById }: Consultation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return endedById === null ? null : loaders.one(staffById, endedById);
  }

  @FieldResolver(() => [Staff], { description: "Who was invited." })
  async experts(
    @Root() { id }: Consultation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Staff[]> {
    return (await loaders.one(expertsOf, id)) ?? [];
  }

  @FieldResolver(() => [ConsultationProposal], { description: "The first one first." })
  async proposals(
    @Root() { id }: Consultation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ConsultationProposal[]> {
    return (await loaders.one(proposalsOf, id)) ?? [];
  }

  @FieldResolver(() => Solution, { nullable: true, description: "What the decision led to." })
  async solution(
    @Root() { solutionId }: Consultation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Solution | null> {
    return solutionId === null ? null : loaders.one(solutionById, solutionId);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may propose something now." })
  async maySpeak(@Root() consultation: Consultation, @Ctx() context: ApiContext): Promise<boolean> {
    return mayOn(context, consultation, "proposeInConsultation");
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may decide it or call it off now.",
  })
  async mayEnd(@Root() consultation: Consultation, @Ctx() context: ApiContext): Promise<boolean> {
    return mayOn(context, consultation, "decideConsultation");
  }
}

@Resolver(() => ConsultationProposal)
export class ConsultationProposalResolver {
  @FieldResolver(() => Staff)
  async author(
    @Root() { authorId }: ConsultationProposal,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, authorId);
  }
}

async function mayOn(
  { loaders, viewer }: ApiContext,
  { id, serviceRecordId, status }: Consultation,
  command: CommandName,
): Promise<boolean> {
  const record = await loaders.one(serviceRecordById, serviceRecordId);
  if (status !== "OPEN" || record === null || viewer.kind === "SYSTEM") {
    return false;
  }
  const ties = consultationTies(viewer, record, (await loaders.one(expertIdsOf, id)) ?? []);
  return mayCommandOn(accessViewer(viewer), command, ties) === "ALLOWED";
}
