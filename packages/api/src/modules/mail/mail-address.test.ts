import { expect, it } from "vitest";
import { isMailAddress } from "./mail-address.ts";

it.each(["wang.fang@customer.test", "王芳@例子.中国", "a+b@x.cn"])(
  "a letter can go to %s",
  (address) => {
    expect(isMailAddress(address)).toBe(true);
  },
);

it.each([
  "",
  "nobody",
  "a@b@c",
  "a@b.cn,c@d.cn",
  "a@b.cn;c@d.cn",
  "a@b.cn\r\nBcc: c@d.cn",
  "Wang <a@b.cn>",
  "a@b.cn c@d.cn",
  `${"x".repeat(250)}@b.cn`,
])("%j is no single mailbox, and nothing is sent there", (address) => {
  expect(isMailAddress(address)).toBe(false);
});
