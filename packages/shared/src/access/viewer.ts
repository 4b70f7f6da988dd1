import type { ApiKeyScope } from "./api-key-scope.ts";
import type { Standing } from "./relation.ts";
import type { Role } from "./role.ts";

/** Who asks: the same four kinds for every query, command, subscription and export. */
export type Viewer =
  | {
      readonly kind: "STAFF";
      readonly staffId: string;
      /** The roles valid now. */
      readonly roles: readonly Role[];
      /** What the person is at the moment, beside any role; none when left out. */
      readonly standings?: readonly Standing[];
    }
  | { readonly kind: "CONTACT"; readonly contactId: string }
  | { readonly kind: "KEY"; readonly keyId: string; readonly scopes: readonly ApiKeyScope[] }
  | { readonly kind: "ANONYMOUS" };
