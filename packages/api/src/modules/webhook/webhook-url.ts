import { isIP } from "node:net";
import { badInput } from "../../platform/errors.ts";

const ALLOWED = "https on port 443 or 8443, by host name, without user name and fragment";
const LONGEST = 2_000;

/** Whether the installation lets webhooks go to this host whatever its scheme, port and address. */
export function isAllowedHost({ hostname, host }: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.includes(hostname) || allowedHosts.includes(host);
}

/**
 * The address of a receiver, as it is stored. That its host is not a private one shows when it is connected to.
 *
 * @throws DomainError BAD_USER_INPUT for what cannot be a receiver's address
 */
export function webhookUrl(text: string, allowedHosts: readonly string[]): string {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    !["http:", "https:"].includes(url.protocol) ||
    url.username !== "" ||
    url.password !== "" ||
    url.hash !== ""
  ) {
    throw badInput("url", "This is not the address of a receiver.", ALLOWED);
  }
  if (!isAllowedHost(url, allowedHosts) && !isPublicForm(url)) {
    throw badInput("url", "Events are not sent there.", ALLOWED);
  }
  return url.href;
}

function isPublicForm({ protocol, port, hostname }: URL): boolean {
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  return protocol === "https:" && ["", "8443"].includes(port) && !isAddress && hostname !== "";
}
