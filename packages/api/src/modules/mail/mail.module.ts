import type { ApiModule } from "../../platform/module.ts";
import { signInCodeIssued } from "../account/sign-in-code-issued.event.ts";
import { closureRequested } from "../service-record/closure.service.ts";
import { recordOpened } from "../service-record/open-record.service.ts";
import { writeConsentLetters } from "./consent-letter.service.ts";
import { Letter } from "./letter.entity.ts";
import { letterJobs } from "./letter.jobs.ts";
import { LetterResolver } from "./letter.resolver.ts";
import { MAIL_NOTICES, mailNotices } from "./notice-mail.jobs.ts";
import { writeOpeningLetter } from "./opening-letter.service.ts";
import { writeSignInLetter } from "./sign-in-letter.service.ts";
import { letterPlan } from "./letter.plan.ts";

recordOpened.add(writeOpeningLetter);
closureRequested.add(writeConsentLetters);
signInCodeIssued.add(writeSignInLetter);

/** Letters to customers: written with the command that causes them, delivered by a job. */
export const mailModule: ApiModule = {
  name: "mail",
  entities: [Letter],
  plan: letterPlan,
  resolvers: [LetterResolver],
  jobs: { ...letterJobs, [MAIL_NOTICES]: mailNotices },
  ticks: [{ task: MAIL_NOTICES, everySeconds: 5 }],
};
