import type { IndustryCode } from "../industries.ts";
import type { SeededRandom } from "../seeded-random.ts";
import { EDUCATION } from "./education.ts";
import { ENERGY } from "./energy.ts";
import { FINANCE } from "./finance.ts";
import { GOVERNMENT } from "./government.ts";
import { HEALTHCARE } from "./healthcare.ts";
import { MANUFACTURING } from "./manufacturing.ts";
import type { IndustryProblems, ProblemKind } from "./problem-kind.ts";
import { RETAIL } from "./retail.ts";
import { TRANSPORT } from "./transport.ts";

const PROBLEMS: Readonly<Record<IndustryCode, IndustryProblems>> = {
  government: GOVERNMENT,
  healthcare: HEALTHCARE,
  education: EDUCATION,
  finance: FINANCE,
  manufacturing: MANUFACTURING,
  energy: ENERGY,
  transport: TRANSPORT,
  retail: RETAIL,
};

/** One problem of an industry, at one of its places. */
export function problemOf(industry: IndustryCode, random: SeededRandom): ProblemKind {
  const { places, kinds } = PROBLEMS[industry];
  const place = random.pick(places);
  const count = String(random.int(2, 30));
  const fill = (text: string): string => text.replaceAll("{地}", place).replaceAll("{数}", count);
  const { subject, content, analysis, solution, revision, result } = random.pick(kinds);
  return {
    subject:
      subject.includes("{地}") || random.chance(0.4)
        ? fill(subject)
        : `${fill(subject)}（${place}）`,
    content: fill(content),
    analysis: fill(analysis),
    solution: fill(solution),
    revision: fill(revision),
    result: fill(result),
  };
}
