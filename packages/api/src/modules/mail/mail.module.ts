import type { ApiModule } from "../../platform/module.ts";
import { signInCodeIssued } from "../account/sign-in-code-issued.event.ts";
import { closureRequested } from "../service-record/closure.service.ts";
import { recordOpened } from "../service-record/open-record.service.ts";
import { writeConsentLetters } from "./consent-letter.service.ts";
import { Letter } from "./letter.entity.ts";
import { letterJobs } from "./letter.jobs.ts";
import { LetterResolver } from "./letter.resolver.ts";
import { writeOpeningLetter } from "./opening-letter.service.ts";
import { writeSignInLetter } from "./sign-in-letter.service.ts";

recordOpened.add(writeOpeningLetter);
closureRequested.add(writeConsentLetters);
signInCodeIssued.add(writeSignInLetter);

/** Letters to customers: written with the command that causes them, delivered by a job. */
export const mailModule: ApiModule = {
  name: "mail",
  entities: [Letter],
  resolvers: [LetterResolver],
  jobs: letterJobs,
};
