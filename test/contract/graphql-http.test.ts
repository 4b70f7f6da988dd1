import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accountModule } from "@attest/api/modules/account/account.module";
import { openTestServer, type TestServer } from "@attest/api/testing/test-server";
import { SYSTEM_KEY } from "./introspecting-key.ts";

let api: TestServer;
let url = "";
beforeAll(async () => {
  api = await openTestServer({ modules: [accountModule], identify: SYSTEM_KEY });
  url = await api.listen();
});
afterAll(() => api.close());

// The audit's GET requests carry the header that shows they come from no foreign page; nothing is switched off for it.
const audits = serverAudits({
  url: () => `${url}/graphql`,
  fetchFn: (target: string, init?: RequestInit) =>
    fetch(target, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), "apollo-require-preflight": "1" },
    }),
});

it("is audited whole", () => {
  expect(audits).toHaveLength(61);
});

it.each(audits)("$id $name", async (audit) => {
  const result = await audit.fn();
  expect(result, "reason" in result ? result.reason : "").toMatchObject({ status: "ok" });
});
