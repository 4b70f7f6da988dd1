import { formatInstant, type Instant } from "@attest/shared/primitives";
import { Paper } from "../../platform/pdf/paper.ts";
import type { FormSheet } from "./form-sheet.ts";
import { FORM_WORDS, type FormLanguage, type FormWords } from "./form-words.ts";

/**
 * Prints the form 《服务记录表》 of a cycle as PDF. The same sheet makes the same bytes.
 *
 * @param company its name in that language, for the foot of the page
 * @see docs/rules.md R16
 */
export async function printForm(
  sheet: FormSheet,
  { language, company }: { readonly language: FormLanguage; readonly company: string },
): Promise<Buffer> {
  const words = FORM_WORDS[language];
  const paper = new Paper({
    title: `${words.title} ${sheet.number}`,
    madeAt: sheet.closedAt ?? sheet.openedAt,
    foot: `${company} · ${sheet.number}`,
  });
  paper.title(words.title, `${sheet.number} · ${words.cycle(sheet.cycle)}`);
  paper.facts(factsOf(sheet, words));
  paper.heading(words.request);
  paper.paragraph(`${sheet.subject}\n${sheet.content}`);
  paper.heading(words.entries);
  if (sheet.entries.length === 0) {
    paper.paragraph(words.noEntries);
  } else {
    const rows = sheet.entries.map(({ part, at, author, text }) => [
      words.parts[part],
      timeOf(at),
      author ?? words.system,
      text,
    ]);
    paper.table(words.columns, rows, [0.16, 0.19, 0.14, 0.51]);
  }
  paper.note(sheet.archiveHash === null ? words.open : words.archived(sheet.archiveHash));
  return paper.bytes();
}

function factsOf(sheet: FormSheet, words: FormWords): (readonly [string, string])[] {
  const { facts } = words;
  const reason = sheet.closeReason === null ? "" : words.reasons[sheet.closeReason];
  return [
    [facts.number, sheet.number],
    [facts.level, sheet.level],
    [facts.customer, sheet.customer],
    [facts.contact, sheet.contact],
    [facts.channel, words.channels[sheet.channel] ?? sheet.channel],
    [facts.openedAt, timeOf(sheet.openedAt)],
    [facts.team, sheet.team ?? "–"],
    [facts.engineer, sheet.engineer ?? "–"],
    [facts.respondedAt, timeOf(sheet.respondedAt)],
    [facts.resolvedAt, timeOf(sheet.resolvedAt)],
    [facts.closedAt, timeOf(sheet.closedAt)],
    [facts.closeReason, reason === "" ? "–" : reason],
  ];
}

/** As 2026-09-30 17:40 in Asia/Shanghai. */
function timeOf(instant: Instant | null): string {
  return instant === null ? "–" : formatInstant(instant).slice(0, 16).replace("T", " ");
}
