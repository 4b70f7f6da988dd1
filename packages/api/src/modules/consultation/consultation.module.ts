import type { ApiModule } from "../../platform/module.ts";
import { closingGuard } from "../service-record/closure.service.ts";
import { consultationSource } from "../service-record/consultation-source.loader.ts";
import { solutionProposed } from "../service-record/form.service.ts";
import { recordMerged } from "../service-record/merge.service.ts";
import { recordWithdrawn } from "../service-record/close.service.ts";
import { cancelOpenOnes, demandNoneOpen, linkDecided } from "./closing.service.ts";
import {
  ConsultationCommandResolver,
  RecordConsultationsResolver,
} from "./consultation-command.resolver.ts";
import { ConsultationExpert } from "./consultation-expert.entity.ts";
import { ConsultationProposal } from "./consultation-proposal.entity.ts";
import { Consultation } from "./consultation.entity.ts";
import { isConsultationOpen } from "./consultation.loader.ts";
import { ConsultationProposalResolver, ConsultationResolver } from "./consultation.resolver.ts";
import { consultationPlan } from "./consultation.plan.ts";

closingGuard.add(demandNoneOpen);
recordWithdrawn.add(cancelOpenOnes);
recordMerged.add(cancelOpenOnes);
solutionProposed.add(linkDecided);
consultationSource.isOpen = isConsultationOpen;

/** Experts on hard problems. */
export const consultationModule: ApiModule = {
  name: "consultation",
  entities: [Consultation, ConsultationExpert, ConsultationProposal],
  plan: consultationPlan,
  resolvers: [
    ConsultationResolver,
    ConsultationProposalResolver,
    ConsultationCommandResolver,
    RecordConsultationsResolver,
  ],
};
