import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";
import { isAllowedHost } from "./webhook-url.ts";

/** One request to a receiver. */
export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowedHosts: readonly string[];
  /** From the first packet to the answer's status; default 10 s. */
  readonly timeoutMs?: number;
}

/** Why a try failed; never what the receiver wrote. */
export type PostFailure = "STATUS" | "TIMEOUT" | "ADDRESS_REFUSED" | "UNREACHABLE";

/** What became of it: delivered when `error` is null. */
export interface PostOutcome {
  readonly status: number | null;
  readonly error: PostFailure | null;
}

const TIMEOUT_MS = 10_000;
/** An answer's body is thrown away as it comes, so far and so long; then the connection is cut. */
const DRAINED_BYTES = 64 * 1024;
const DRAINED_MS = 1_000;

/** What the filter takes for public: IPv4 in IPv6 as it once was written, site-local, and the local NAT64 prefix. */
const FORGOTTEN_RANGES = ["::/96", "fec0::/10", "64:ff9b:1::/48"];
// Idle connections are given up before receivers usually give them up.
const KEPT = { keepAlive: true, timeout: 4_000 };
/** Asks at each connection which address the name has come to: a name that changes its mind gets no further. */
const GUARDED = new RequestFilteringHttpsAgent({ ...KEPT, denyIPAddressList: FORGOTTEN_RANGES });
const PLAIN_HTTP = new HttpAgent(KEPT);
const PLAIN_HTTPS = new HttpsAgent(KEPT);

/**
 * Posts once. Redirects are not followed, private addresses not connected to, bodies not kept. Only a connection that
 * had been closed while idle is tried anew.
 */
export async function postWebhook(post: WebhookPost): Promise<PostOutcome> {
  const first = await postOnce(post);
  return first === "STALE_CONNECTION" ? settled(await postOnce(post)) : first;
}

function settled(outcome: PostOutcome | "STALE_CONNECTION"): PostOutcome {
  return outcome === "STALE_CONNECTION" ? failed("UNREACHABLE") : outcome;
}

function postOnce({
  url,
  headers,
  body,
  allowedHosts,
  timeoutMs = TIMEOUT_MS,
}: WebhookPost): Promise<PostOutcome | "STALE_CONNECTION"> {
  const target = new URL(url);
  const isAllowed = isAllowedHost(target, allowedHosts);
  if (target.protocol !== "https:" && !isAllowed) {
    return Promise.resolve(failed("ADDRESS_REFUSED"));
  }
  const signal = AbortSignal.timeout(timeoutMs);
  const length = { "content-length": String(Buffer.byteLength(body)) };
  const options = { method: "POST", headers: { ...headers, ...length }, signal };
  const request =
    target.protocol === "http:"
      ? requestHttp(target, { ...options, agent: PLAIN_HTTP })
      : requestHttps(target, { ...options, agent: isAllowed ? PLAIN_HTTPS : GUARDED });
  return new Promise((resolve) => {
    request.on("response", (response) => {
      drain(response);
      resolve(outcomeOf(response.statusCode ?? 0));
    });
    request.on("error", (error) => {
      const isStale =
        request.reusedSocket && !signal.aborted && /ECONNRESET|EPIPE/.test(codeOf(error));
      resolve(isStale ? "STALE_CONNECTION" : failed(failureOf(error, signal)));
    });
    request.end(body);
  });
}

function drain(response: IncomingMessage): void {
  let bytes = 0;
  const cut = setTimeout(() => response.destroy(), DRAINED_MS);
  response.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > DRAINED_BYTES) {
      response.destroy();
    }
  });
  response.on("error", () => undefined);
  response.on("close", () => clearTimeout(cut));
}

function outcomeOf(status: number): PostOutcome {
  return { status, error: status >= 200 && status < 300 ? null : "STATUS" };
}

function failed(error: PostFailure): PostOutcome {
  return { status: null, error };
}

function failureOf(error: Error, signal: AbortSignal): PostFailure {
  if (signal.aborted) {
    return "TIMEOUT";
  }
  return /is not allowed\. Because,? It is/.test(error.message) ? "ADDRESS_REFUSED" : "UNREACHABLE";
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
