import type { Instant } from "@attest/shared/primitives";
import PDFDocument from "pdfkit";
import { FONT_FILES } from "./fonts.ts";

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 48;
const WIDTH = A4.width - 2 * MARGIN;
const INK = "#1b1f24";
const GREY = "#5c6670";
const LINE = "#c9d1d9";

export interface PaperFacts {
  readonly title: string;
  /** Stands for the time of making in the file itself, so that the same content makes the same bytes. */
  readonly madeAt: Instant;
  /** At the foot of every page, left of the page number. */
  readonly foot: string;
}

/** One row of a table: a cell a column. */
export type Row = readonly string[];

/** A document that is written from top to bottom on A4, in Chinese or English. */
export class Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #facts: PaperFacts;

  constructor(facts: PaperFacts) {
    this.#facts = facts;
    this.#pdf = new PDFDocument({
      size: "A4",
      bufferPages: true,
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 24 },
      info: { Title: facts.title, CreationDate: new Date(facts.madeAt * 1_000) },
      lang: "zh-CN",
    });
    this.#pdf.registerFont("regular", FONT_FILES.regular);
    this.#pdf.registerFont("bold", FONT_FILES.bold);
    this.#pdf.font("regular").fillColor(INK);
  }

  /** The title in large type, with a line of smaller type below. */
  title(text: string, below: string): void {
    this.#pdf.font("bold").fontSize(20).text(text, { align: "center" });
    this.#pdf.font("regular").fontSize(10).fillColor(GREY).text(below, { align: "center" });
    this.#pdf.fillColor(INK).moveDown(1.2);
  }

  heading(text: string): void {
    this.#keepTogether(48);
    this.#pdf.moveDown(0.6).font("bold").fontSize(12).text(text, MARGIN);
    this.#pdf.font("regular").moveDown(0.3);
  }

  paragraph(text: string): void {
    this.#pdf.fontSize(10).text(text, MARGIN, undefined, { width: WIDTH, lineGap: 2 });
  }

  /** Small type for hashes and notes. */
  note(text: string): void {
    this.#pdf.moveDown(0.4).fontSize(8).fillColor(GREY);
    this.#pdf.text(text, MARGIN, undefined, { width: WIDTH, lineGap: 1 }).fillColor(INK);
  }

  /** Names and values, two pairs a line. */
  facts(pairs: readonly (readonly [name: string, value: string])[]): void {
    const lines = pairs.flatMap((pair, index) =>
      index % 2 === 0 ? [[...pair, ...(pairs[index + 1] ?? ["", ""])]] : [],
    );
    this.#rows(lines, [0.14, 0.36, 0.14, 0.36], (column) => column % 2 === 0);
  }

  /** @param shares of the width, adding up to 1 */
  table(head: Row, rows: readonly Row[], shares: readonly number[]): void {
    this.#rows([head], shares, () => true);
    this.#rows(rows, shares, () => false);
  }

  /** Numbers the pages and ends the document. @returns its bytes */
  async bytes(): Promise<Buffer> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#pdf.switchToPage(page);
      // Below the margin pdfkit would begin a page of its own.
      this.#pdf.page.margins.bottom = 0;
      const at = A4.height - MARGIN;
      this.#pdf.fontSize(8).fillColor(GREY);
      this.#pdf.text(this.#facts.foot, MARGIN, at, { width: WIDTH, lineBreak: false });
      const number = `${String(page + 1)} / ${String(count)}`;
      this.#pdf.text(number, MARGIN, at, { width: WIDTH, align: "right", lineBreak: false });
    }
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.#pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.#pdf.on("end", resolve);
      this.#pdf.on("error", reject);
    });
    this.#pdf.end();
    await ended;
    return Buffer.concat(chunks);
  }

  #rows(
    rows: readonly Row[],
    shares: readonly number[],
    isBold: (column: number) => boolean,
  ): void {
    for (const row of rows) {
      const cells = row.map((text, column) => ({
        text,
        font: isBold(column) ? "bold" : "regular",
        width: WIDTH * (shares[column] ?? 0),
      }));
      const height = Math.max(...cells.map((cell) => this.#heightOf(cell))) + 10;
      this.#keepTogether(height);
      this.#drawRow(cells, height);
    }
  }

  #drawRow(
    cells: readonly { readonly text: string; readonly font: string; readonly width: number }[],
    height: number,
  ): void {
    const top = this.#pdf.y;
    let left = MARGIN;
    for (const { text, font, width } of cells) {
      this.#pdf.lineWidth(0.5).strokeColor(LINE).rect(left, top, width, height).stroke();
      this.#pdf.font(font).fontSize(9);
      this.#pdf.text(text, left + 6, top + 5, { width: width - 12, height: height - 6 });
      left += width;
    }
    this.#pdf.font("regular");
    this.#pdf.x = MARGIN;
    this.#pdf.y = top + height;
  }

  #heightOf({
    text,
    font,
    width,
  }: {
    readonly text: string;
    readonly font: string;
    readonly width: number;
  }): number {
    return this.#pdf
      .font(font)
      .fontSize(9)
      .heightOfString(text || " ", { width: width - 12 });
  }

  /** A row taller than a page is cut by the page, as nothing can be done about it. */
  #keepTogether(height: number): void {
    const bottom = A4.height - MARGIN - 24;
    if (this.#pdf.y + height > bottom && this.#pdf.y > MARGIN) {
      this.#pdf.addPage();
    }
  }
}
