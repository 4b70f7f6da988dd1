import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskEmail, maskPhone } from "./index.ts";

describe("a masked phone number", () => {
  it.each([
    ["13812345678", "138****5678"],
    [" 138 1234 5678 ", "138****5678"],
    ["+86 138-1234-5678", "138****5678"],
    ["010-12345678", "010-****5678"],
    ["0755 1234567", "0755-****4567"],
    ["(021) 12345678", "021-****5678"],
    ["4001234567", "****67"],
    ["12345", "****"],
    ["", ""],
  ])("of %j is %j", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it("never shows more than seven digits or the four in the middle", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
        const masked = maskPhone(phone);
        expect(masked.replace(/\D/g, "")).toBe(phone.slice(0, 3) + phone.slice(7));
        expect(masked.length).toBe(phone.length);
      }),
    );
  });
});

describe("a masked e-mail address", () => {
  it.each([
    ["wang@example.com", "w***@example.com"],
    ["王伟@example.com", "王***@example.com"],
    ["w@example.com", "***@example.com"],
    ["@example.com", "***@example.com"],
    ["no address", "***"],
    ["", ""],
  ])("of %j is %j", (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it("shows one character of the local part at most", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(maskEmail(email).indexOf("***")).toBeLessThanOrEqual(1);
      }),
    );
  });
});
