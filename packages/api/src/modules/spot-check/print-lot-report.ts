import { formatInstant, type Instant } from "@attest/shared/primitives";
import { Paper } from "../../platform/pdf/paper.ts";
import { REPORT_WORDS, type ReportLanguage } from "./lot-report-words.ts";
import type { LotReport, ReportItem } from "./lot-report.service.ts";
import { scoreText } from "./score-text.ts";

/**
 * Prints the report of a revealed lot as PDF: verdict, seed, hashes, sample, scores. The same report makes the same
 * bytes.
 *
 * @param company its name in that language, for the foot of the page
 * @see docs/rules.md R35
 */
export async function printLotReport(
  report: LotReport,
  { language, company }: { readonly language: ReportLanguage; readonly company: string },
): Promise<Buffer> {
  const words = REPORT_WORDS[language];
  const { lot, plan, team } = report;
  const paper = new Paper({
    title: `${words.title} ${team}`,
    madeAt: lot.revealedAt ?? plan.committedAt,
    foot: `${company} · ${words.title} · ${team}`,
  });
  paper.title(words.title, `${team} · ${plan.fromDate} – ${plan.toDate}`);
  paper.facts(factsOf(report, language));
  paper.heading(words.proof);
  const [commitment, seed, frameHash, how] = words.proofs;
  paper.note(`${commitment}\n${report.commitment}`);
  paper.note(`${seed}\n${report.seed}`);
  paper.note(`${frameHash}\n${lot.frameHash ?? "–"}`);
  paper.note(how);
  printSample(paper, report, language);
  return paper.bytes();
}

function printSample(paper: Paper, report: LotReport, language: ReportLanguage): void {
  const words = REPORT_WORDS[language];
  paper.heading(words.sample);
  paper.table(
    words.sampleColumns,
    report.sample.map((item) => [
      String(item.rank),
      item.itemId,
      item.rankHash,
      outcomeOf(item, language),
    ]),
    [0.08, 0.22, 0.54, 0.16],
  );
  paper.heading(words.reviews);
  paper.table(
    words.reviewColumns,
    report.reviews.map(({ itemId, reviewer, score }) => [
      itemId,
      reviewer,
      scoreText(score) ?? "–",
    ]),
    [0.4, 0.4, 0.2],
  );
}

function factsOf(
  { lot, plan, team }: LotReport,
  language: ReportLanguage,
): (readonly [string, string])[] {
  const { facts, kinds, verdicts } = REPORT_WORDS[language];
  const values = [
    team,
    kinds[plan.kind],
    `${plan.fromDate} – ${plan.toDate}`,
    String(lot.size ?? "–"),
    String(lot.sampleSize ?? "–"),
    `${String(lot.acceptanceNumber ?? "–")} / ${String(lot.rejectionNumber ?? "–")}`,
    String(lot.defectives ?? "–"),
    lot.verdict === null ? "–" : verdicts[lot.verdict],
    ...[lot.frozenAt, lot.drawnAt, lot.judgedAt, lot.revealedAt].map(timeOf),
  ];
  return facts.map((name, index) => [name, values[index] ?? "–"]);
}

function outcomeOf({ replaced, defective }: ReportItem, language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  if (replaced) {
    return words.replaced;
  }
  return defective === null ? "–" : defective ? words.defective : words.good;
}

/** As 2026-09-30 17:40 in Asia/Shanghai. */
function timeOf(instant: Instant | null): string {
  return instant === null ? "–" : formatInstant(instant).slice(0, 16).replace("T", " ");
}
