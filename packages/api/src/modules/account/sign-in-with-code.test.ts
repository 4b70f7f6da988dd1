import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { identify } from "./identify.service.ts";
import { requestSignInCode } from "./request-sign-in-code.service.ts";
import { signInCodeIssued, type SignInCodeIssued } from "./sign-in-code-issued.event.ts";
import { signInWithCode } from "./sign-in-with-code.service.ts";

type Contact = Awaited<ReturnType<TestApi["build"]["contact"]>>;

const issued: SignInCodeIssued[] = [];
signInCodeIssued.add((_unit, event) => {
  issued.push(event);
  return Promise.resolve();
});

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

async function request(email: string): Promise<SignInCodeIssued | undefined> {
  issued.length = 0;
  await requestSignInCode({ dataSource: api.dataSource, address: "127.0.0.1" }, email);
  return issued[0];
}

async function enter(email: string, code: string): Promise<string | null> {
  return signInWithCode(
    { dataSource: api.dataSource, address: "127.0.0.1" },
    { email, code },
  ).catch(() => null);
}

/** A contact with a code just asked for, and a code that is not it. */
async function asked(): Promise<{ contact: Contact; email: string; code: string; wrong: string }> {
  const contact = await api.build.contact();
  const email = contact.email ?? "";
  const code = (await request(email))?.code ?? "";
  return { contact, email, code, wrong: code === "000000" ? "111111" : "000000" };
}

async function age(contact: Contact, seconds: number): Promise<void> {
  const sql =
    "UPDATE one_time_secret SET expires_at = expires_at - make_interval(secs => $2) WHERE contact_id = $1";
  await api.dataSource.query(sql, [contact.id, seconds]);
}

describe("a contact's sign-in code", () => {
  it("has six digits and goes to the address on record, however it was typed", async () => {
    const contact = await api.build.contact({ email: "Wang@Customer.test" });
    const event = await request("wANG@customer.TEST");
    expect(event).toMatchObject({ contactId: contact.id, email: "Wang@Customer.test" });
    expect(event?.code).toMatch(/^\d{6}$/);
  });

  it("is answered with true for any address, and goes to none but a contact's", async () => {
    const document = "mutation ($email: String!) { requestSignInCode(email: $email) }";
    const contact = await api.build.contact();
    issued.length = 0;
    const emails = [
      contact.email,
      "nobody@customer.test",
      `${contact.email ?? ""},evil@customer.test`,
      `${contact.email ?? ""}\r\nBcc: evil@customer.test`,
    ];
    const answers = await Promise.all(emails.map((email) => api.run(document, { email })));
    expect(answers[0]?.data).toEqual({ requestSignInCode: true });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(issued).toHaveLength(1);
  });

  it("signs the contact in once", async () => {
    const { contact, email, code } = await asked();
    const tokens = await Promise.all([enter(email, code), enter(email, code)]);
    const token = tokens.find((one) => one !== null) ?? null;
    expect(tokens.filter((one) => one !== null)).toHaveLength(1);
    const { viewer } = await identify(api.dataSource, { sessionToken: token, bearer: null });
    expect(viewer).toMatchObject({
      kind: "CONTACT",
      contactId: contact.id,
      customerId: contact.customerId,
    });
    expect(await enter(email, code)).toBeNull();
  });

  it("allows five guesses: the fifth may be right, the sixth may not", async () => {
    const lucky = await asked();
    for (let n = 0; n < 4; n += 1) {
      await enter(lucky.email, lucky.wrong);
    }
    expect(await enter(lucky.email, lucky.code)).not.toBeNull();
    const late = await asked();
    await Promise.all(Array.from({ length: 5 }, () => enter(late.email, late.wrong)));
    expect(await enter(late.email, late.code)).toBeNull();
  });

  it("is good for less than ten minutes", async () => {
    const { contact, email, code } = await asked();
    await age(contact, 600);
    expect(await enter(email, code)).toBeNull();
    const other = await asked();
    await age(other.contact, 590);
    expect(await enter(other.email, other.code)).not.toBeNull();
  });

  it("is void once another was asked for, and a fourth within 15 minutes is not sent", async () => {
    const { email, code } = await asked();
    const second = await request(email);
    expect(await enter(email, code)).toBeNull();
    expect(await request(email)).toBeDefined();
    expect(await request(email)).toBeUndefined();
    expect(second).toBeDefined();
  });

  it("lies in no table in the clear", async () => {
    const { contact, code } = await asked();
    const rows: unknown[] = await api.dataSource.query(
      "SELECT * FROM one_time_secret WHERE contact_id = $1",
      [contact.id],
    );
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  });
});
