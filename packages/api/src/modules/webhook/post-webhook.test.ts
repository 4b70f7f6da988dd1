import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReceiver, type WebhookReceiver } from "../../testing/webhook-receiver.ts";
import { postWebhook } from "./post-webhook.ts";
import { webhookUrl } from "./webhook-url.ts";

let receiver: WebhookReceiver;
beforeAll(async () => void (receiver = await openReceiver()));
afterAll(() => receiver.close());

/** Ways to say this machine, its network or the cloud's own addresses. */
const PRIVATE_HOSTS = [
  ..."localhost 127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1 0177.1 0 0.0.0.0 0x0".split(
    " ",
  ),
  ..."[::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1] [64:ff9b::127.0.0.1] [::127.0.0.1] [::a00:1] [fec0::1] [64:ff9b:1::7f00:1] [2002:7f00:1::]".split(
    " ",
  ),
  ..."①②⑦.⓪.⓪.① 127。0。0。1 １２７.０.０.１ localhost. LOCALHOST ⓛⓞⓒⓐⓛⓗⓞⓢⓣ".split(" "),
  ..."10.0.0.1 10.1 0xa.1 167772161 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1 0xc0a80001 3232235521 100.64.0.1".split(
    " ",
  ),
  ..."169.254.169.254 0xa9fea9fe 2852039166 [::ffff:169.254.169.254] [fd00::1] [fd00:ec2::254] [fc00::1] [fe80::1]".split(
    " ",
  ),
  ..."198.18.0.1 192.0.0.1 192.0.2.1 224.0.0.1 240.0.0.1 255.255.255.255".split(" "),
];
const FORMS = [
  "https://HOST/",
  "https://HOST:PORT/",
  "https://user@HOST:PORT/",
  "http://HOST:PORT/",
] as const;
const ADDRESSES = PRIVATE_HOSTS.flatMap((host) => FORMS.map((form) => form.replace("HOST", host)));

const send = (url: string, allowedHosts: readonly string[] = []): ReturnType<typeof postWebhook> =>
  postWebhook({ url, headers: {}, body: "{}", allowedHosts, timeoutMs: 3_000 });

describe("a private address", () => {
  it("is not reached in any of 200 spellings, whatever was stored", async () => {
    expect(ADDRESSES.length).toBeGreaterThanOrEqual(200);
    const port = receiver.host.split(":")[1] ?? "";
    const urls = ADDRESSES.map((address) => address.replace("PORT", port));
    const outcomes = await Promise.all(urls.map(async (url) => ({ url, ...(await send(url)) })));
    // Some resolvers know no name that ends with a dot: then there is nothing to refuse.
    const isAway = ({ url, error }: { url: string; error: string | null }): boolean =>
      error === "ADDRESS_REFUSED" || (error === "UNREACHABLE" && url.includes("localhost."));
    expect(outcomes.filter((outcome) => !isAway(outcome))).toEqual([]);
    expect(receiver.connections()).toBe(0);
  });

  it.each(ADDRESSES.filter((address) => !/localhost|ⓛ/i.test(address)))(
    "is no receiver's address as %s",
    (address) => {
      expect(() => webhookUrl(address.replace("PORT", "8443"), ["127.0.0.9"])).toThrow();
    },
  );

  it("is reached where the installation allows its host, by name or by name and port", async () => {
    expect(await send(receiver.url, ["127.0.0.1"])).toEqual({ status: 204, error: null });
    expect(await send(receiver.url, [receiver.host])).toEqual({ status: 204, error: null });
    expect(await send(receiver.url, ["127.0.0.1:1"])).toEqual({
      status: null,
      error: "ADDRESS_REFUSED",
    });
  });
});

describe("a receiver's address", () => {
  it.each(["https://example.com/hook", "https://example.com:8443/a?b=c", "https://例子.中国/"])(
    "may be %s",
    (url) => {
      expect(webhookUrl(url, [])).toBe(new URL(url).href);
    },
  );

  it.each([
    "http://example.com/",
    "https://example.com:22/",
    "ftp://example.com/",
    "https://a:b@example.com/",
    "file:///etc/passwd",
    "x",
    "https://example.com/#x",
  ])("may not be %s", (url) => {
    expect(() => webhookUrl(url, [])).toThrow();
  });
});

describe("a receiver", () => {
  it("that drips its headers or says nothing has so much time and no more", async () => {
    const hanging = await openReceiver(() => undefined);
    const started = performance.now();
    const outcome = await postWebhook({
      url: hanging.url,
      headers: {},
      body: "{}",
      allowedHosts: ["127.0.0.1"],
      timeoutMs: 300,
    });
    expect(outcome).toEqual({ status: null, error: "TIMEOUT" });
    expect(performance.now() - started).toBeLessThan(2_000);
    await hanging.close();
  });

  it("that is not there is unreachable", async () => {
    const gone = await openReceiver();
    await gone.close();
    expect(await send(gone.url, ["127.0.0.1"])).toEqual({ status: null, error: "UNREACHABLE" });
  });
});
