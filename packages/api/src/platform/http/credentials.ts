/** What a request brings to say who it is. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly bearer: string | null;
}

/** `__Host-` binds the cookie to this host over HTTPS; browsers refuse the prefix on plain HTTP. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-attest" : "attest";
}

/** Reads the session cookie and the Authorization header; neither is looked up here. */
export function readCredentials(
  headers: { readonly cookie?: string | undefined; readonly authorization?: string | undefined },
  publicUrl: string,
): Credentials {
  const name = `${sessionCookieName(publicUrl)}=`;
  const cookie = (headers.cookie ?? "").split(/;\s*/).find((part) => part.startsWith(name));
  const bearer = /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? "");
  return { sessionToken: cookie?.slice(name.length) ?? null, bearer: bearer?.[1] ?? null };
}

/** The Set-Cookie value that keeps a session for twelve hours, or with null ends it. */
export function sessionCookie(token: string | null, publicUrl: string): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  const age = token === null ? 0 : 12 * 3600;
  return `${sessionCookieName(publicUrl)}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(age)}${secure}`;
}
