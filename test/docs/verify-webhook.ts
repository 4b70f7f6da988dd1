import { createHmac, timingSafeEqual } from "node:crypto";

/** `body` is the text as it arrived, not parsed and written anew; `now` is in epoch seconds. */
export function isFromAttest(message: Message, secret: string, now: number): boolean {
  const { id, timestamp, signature, body } = message;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const hmac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
  const wanted = Buffer.from(`v1,${hmac.digest("base64")}`);
  const given = signature.split(" ").map((one) => Buffer.from(one, "latin1"));
  const isSigned = given.some(
    (one) => one.length === wanted.length && timingSafeEqual(one, wanted),
  );
  return isSigned && Math.abs(now - Number(timestamp)) < 300;
}

/** The body and the headers webhook-id, webhook-timestamp and webhook-signature. */
type Message = Readonly<Record<"id" | "timestamp" | "signature" | "body", string>>;
