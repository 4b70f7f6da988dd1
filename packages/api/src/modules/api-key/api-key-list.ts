import { Resource } from "@attest/shared/access";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ApiKey } from "./api-key.entity.ts";

/** The keys, for whoever reads accounts. Ids grow with time: the newest first. */
export function apiKeyList(viewer: Viewer): ListPlan<ApiKey> {
  return {
    entity: ApiKey,
    scope: scopeSql(viewer, Resource.ACCOUNTS, {}),
    order: [{ column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id }],
  };
}
