import { parseInstant } from "@attest/shared/primitives";
import { describe, expect, it } from "vitest";
import { closingLetter, type ClosingFacts } from "./closing-letter.ts";
import { consentLetter } from "./consent-letter.ts";
import { fillToken, TOKEN_PLACE } from "./letter-layout.ts";
import { openingLetter } from "./opening-letter.ts";
import { signInLetter } from "./sign-in-letter.ts";

const company = { name: "质信科技", nameEn: "Attest", hotline: "400-800-0000" };
const about = {
  contactName: "王芳",
  company,
  publicUrl: "https://service.example.cn",
  number: "SR-202609-0001",
  subject: "无法登录",
};
const DUE = parseInstant("2026-09-30T17:40:00+08:00") ?? 0;

const closing = (facts: Partial<ClosingFacts>): ClosingFacts => ({
  ...about,
  closedAt: DUE,
  closeReason: "CONSENT",
  dissatisfied: false,
  evaluateUntil: DUE,
  ...facts,
});

describe("Letters", () => {
  it("say in Chinese first and in English below when the request will be answered, in Shanghai's time", () => {
    const { bodyText } = openingLetter({ ...about, responseDueAt: DUE });
    const chinese = bodyText.indexOf("最迟答复时间：2026年9月30日 17:40（北京时间）");
    const english = bodyText.indexOf(
      "You will be answered by: 30 September 2026, 17:40 (Beijing time)",
    );
    expect(chinese).toBeGreaterThan(0);
    expect(english).toBeGreaterThan(chinese);
    expect(bodyText).toContain("400-800-0000");
    expect(bodyText).toContain("此致\n质信科技");
  });

  it("lead to the portal of the configured address, the secret standing in the links alone", () => {
    const { bodyText } = openingLetter({
      ...about,
      subject: `骗 ${TOKEN_PLACE} 局`,
      responseDueAt: DUE,
    });
    const filled = fillToken(bodyText, "s$&cret");
    expect(
      filled.match(/https:\/\/service\.example\.cn\/portal\/status\?token=s\$&cret/g),
    ).toHaveLength(2);
    expect(filled.match(/s\$&cret/g)).toHaveLength(2);
    expect(filled).toContain("骗  局");
  });

  it("carry the engineer's words and the solution where there are any", () => {
    const asked = consentLetter({ ...about, message: "请您确认", solution: "解锁账号\r\n\u0000" });
    expect(asked.bodyText).toContain("解决方案：\n解锁账号\n\n工程师留言：\n请您确认");
    expect(consentLetter({ ...about, message: " ", solution: null }).bodyText).not.toMatch(
      /解决方案|留言/,
    );
  });

  it("say why a record was closed, and ask for an evaluation only where one is wanted", () => {
    expect(closingLetter(closing({})).bodyText).toMatch(/经您同意[^]*\/portal\/evaluation\?token=/);
    const withdrawn = closingLetter(
      closing({ closeReason: "CUSTOMER_WITHDRAWN", evaluateUntil: null }),
    ).bodyText;
    expect(withdrawn).toContain("按您的要求");
    expect(withdrawn).not.toContain("token");
    expect(closingLetter(closing({ dissatisfied: true })).bodyText).toContain(
      "一个工作日内给您回电",
    );
  });

  it("tell a sign-in code and until when it is good", () => {
    const { bodyText } = signInLetter({
      contactName: "王芳",
      company: { ...company, hotline: null },
      expiresAt: DUE,
    });
    expect(fillToken(bodyText, "123456")).toContain("您的登录验证码：123456");
    expect(bodyText).toContain("17:40");
  });
});
