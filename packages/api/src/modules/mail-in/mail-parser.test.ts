import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { MailParser } from "./mail-parser.ts";
import { readMail, type ReadMail } from "./read-mail.ts";
import { scanAttachments } from "./scan-attachments.ts";

const parser = new MailParser();
afterAll(() => parser.close());

async function read(head: string, body: Buffer | string = ""): Promise<ReadMail> {
  const raw = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
  const parsed = await parser.parse(raw);
  if (parsed.outcome === "UNREADABLE") {
    throw new Error(parsed.reason);
  }
  return readMail(parsed.mail);
}

describe("What a mail says", () => {
  it.each([
    ["gb2312", "d6d0cec4", "中文"],
    ["gbk", "e46280ed", "鋌€"],
    ["GB18030", "d6d0cec48139ee39", "中文㐀"],
    ["big5", "a4a4a4e5", "中文"],
    ["iso-2022-jp", "1b2442467c4b5c1b2842", "日本"],
    ["shift_jis", "93fa967b", "日本"],
    ["euc-kr", "c7d1b1db", "한글"],
    ["windows-1251", "cce8f0", "Мир"],
  ])("is read in %s", async (charset, hex, said) => {
    const expected =
      charset === "gbk" ? new TextDecoder("gbk").decode(Buffer.from(hex, "hex")) : said;
    const head = `From: a@b.test\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit`;
    expect((await read(head, Buffer.from(hex, "hex"))).text).toBe(expected);
    const subject = Buffer.from(hex, "hex").toString("base64");
    const mail = await read(`From: a@b.test\r\nSubject: =?${charset}?B?${subject}?=`);
    expect(mail.subject).toBe(expected);
  });

  it("has no NUL in it, which the database would refuse", async () => {
    const mail = await read("From: a@b.test\r\nSubject: a\0b", "one\0two");
    expect([mail.subject, mail.text]).toEqual(["a b", "onetwo"]);
  });

  it("is clean where it is a page: no scripts, forms or pictures from elsewhere", async () => {
    const page =
      '<p>好</p><script>x()</script><iframe src="//e"></iframe><form><input></form><img src="http://t/1"><a href="javascript:x()" onclick="x()">链接</a><style>*{}</style>';
    const mail = await read("From: a@b.test\r\nContent-Type: text/html; charset=utf-8", page);
    expect(mail.html).toBe("<p>好</p><a>链接</a>");
    expect(mail.text).toBe("好\n链接");
  });
});

describe("A mail that would stop its reader", () => {
  it("is given up after its time, and the next one is read", async () => {
    const hasty = new MailParser(1);
    const slow = Buffer.from(`Content-Type: text/html\r\n\r\n${"<div>".repeat(200_000)}`);
    expect(await hasty.parse(slow)).toMatchObject({ outcome: "UNREADABLE" });
    await hasty.close();
    expect((await read("From: a@b.test\r\nSubject: next")).subject).toBe("next");
  });

  it("with a megabyte of nested tags, or five thousand parts, is done with within five seconds", async () => {
    const nested = await parser.parse(
      Buffer.from(`From: a@b.test\r\nContent-Type: text/html\r\n\r\n${"<div>".repeat(200_000)}`),
    );
    const part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
    const parts = await parser.parse(
      Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${part.repeat(5_000)}--b--`),
    );
    expect([nested.outcome, parts.outcome]).toEqual(["READ", "READ"]);
  }, 10_000);
});

describe("Files", () => {
  const withFile = (name: string, base64: string, type = "application/octet-stream") =>
    read(
      `From: a@b.test\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64`,
      base64,
    );
  const text = (words: string): string => Buffer.from(words).toString("base64");

  it.each([
    ["bericht.pdf", text("%PDF-1.7"), "application/pdf", null],
    ["photo.exe", text("%PDF-1.7"), "application/pdf", "FORBIDDEN_KIND"],
    [
      "letter.txt",
      text("MZ\u0000"),
      "application/vnd.microsoft.portable-executable",
      "FORBIDDEN_KIND",
    ],
    ["drawing.svg", text("<svg onload='x()'/>"), "text/html", "FORBIDDEN_KIND"],
    ["page.png", text("<!DOCTYPE html><html>"), "text/html", "FORBIDDEN_KIND"],
    ["table.csv", text("a,b"), "text/plain", null],
  ])("%s is typed by its content", async (name, content, ...[mediaType, refusedBecause]) => {
    const [file] = (await withFile(name, content)).attachments;
    expect(file).toMatchObject({ name, mediaType, refusedBecause });
  });

  it("have names without a path, a turn of direction or a control character", async () => {
    const [file] = (await withFile("..\\..\\etc/pass\u202etxt\u0007.doc", text("x"))).attachments;
    expect(file?.name).toBe("passtxt.doc");
  });

  it("are looked through where a scanner is set; one that is named is refused, and all while it is away", async () => {
    const scanner = createServer((socket) => {
      const said: Buffer[] = [];
      socket.on("data", (chunk: Buffer) => {
        said.push(chunk);
        const all = Buffer.concat(said);
        if (all.subarray(-4).equals(Buffer.alloc(4))) {
          socket.end(all.includes("EICAR") ? "stream: Eicar FOUND\0" : "stream: OK\0");
        }
      });
    });
    await new Promise<void>((listening) => scanner.listen(0, "127.0.0.1", listening));
    const url = `clamd://127.0.0.1:${String((scanner.address() as AddressInfo).port)}`;
    const files = [
      ...(await withFile("good.txt", text("fine"))).attachments,
      ...(await withFile("bad.txt", text("EICAR"))).attachments,
    ];
    const verdicts = async (clamd: string | null) =>
      (await scanAttachments(files, clamd)).map(({ refusedBecause }) => refusedBecause);
    expect(await verdicts(url)).toEqual([null, "INFECTED"]);
    await new Promise((closed) => scanner.close(closed));
    expect(await verdicts(url)).toEqual(["NOT_SCANNED", "NOT_SCANNED"]);
    expect(await verdicts(null)).toEqual([null, null]);
  });
});
