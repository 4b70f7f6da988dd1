const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a page of this origin may open a socket: only our own pages, and programs, which send no origin. A browser
 * sends the cookie along whatever page opens the socket, so this is what keeps foreign pages out.
 */
export function isAllowedOrigin(origin: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) {
    return true;
  }
  const own = new URL(publicUrl);
  if (origin === own.origin) {
    return true;
  }
  const other = parsed(origin);
  return (
    other !== null &&
    LOOPBACK.has(own.hostname) &&
    LOOPBACK.has(other.hostname) &&
    other.port === own.port &&
    other.protocol === own.protocol
  );
}

function parsed(origin: string): URL | null {
  try {
    return new URL(origin);
  } catch {
    return null;
  }
}
