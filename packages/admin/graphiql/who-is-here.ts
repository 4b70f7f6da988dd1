import type { Role } from "@attest/shared/access";

/** The roles of whoever is signed in; none where nobody is. */
export async function askWhoIsHere(): Promise<readonly Role[]> {
  const reply = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ me { roles } }" }),
  });
  const answer = (await reply.json()) as { data?: { me?: { roles?: Role[] } | null } | null };
  return answer.data?.me?.roles ?? [];
}
