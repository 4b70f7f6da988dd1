import { describe, expect, it } from "vitest";
import { splitPortalLinks } from "./split-portal-links.ts";

const ORIGIN = "http://localhost:4000";
const linksOf = (text: string) =>
  splitPortalLinks(text, ORIGIN)
    .filter(({ isLink }) => isLink)
    .map((piece) => piece.text);

describe("the links of a letter", () => {
  it("a link of the portal can be followed, in both languages of the letter", () => {
    const link = `${ORIGIN}/portal/consent?token=aB-1_2`;
    expect(linksOf(`\u8bf7\u6253\u5f00\uff1a\n${link}\n\nPlease follow:\n${link}`)).toEqual([
      link,
      link,
    ]);
  });

  it("an address somebody wrote into a subject stays text", () => {
    expect(
      linksOf(`https://elsewhere.example/portal/consent?token=1 ${ORIGIN}.evil.example/portal/`),
    ).toEqual([]);
  });

  it("a link whose token is masked stays text", () => {
    expect(linksOf(`${ORIGIN}/portal/consent?token=***`)).toEqual([]);
  });

  it("nothing of the letter is lost", () => {
    const text = `a ${ORIGIN}/portal/x?token=1\nb https://elsewhere.example c`;
    expect(
      splitPortalLinks(text, ORIGIN)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
