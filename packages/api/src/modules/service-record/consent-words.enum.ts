import { ConsentDecision, IdentityMethod, IdentityResult } from "@attest/shared/service-record";
import { registerEnumType } from "type-graphql";

registerEnumType(IdentityMethod, {
  name: "IdentityMethod",
  description: "How it was found out that a caller is who they say.",
});
registerEnumType(IdentityResult, {
  name: "IdentityResult",
  description: "What an identity check came to.",
});
registerEnumType(ConsentDecision, {
  name: "ConsentDecision",
  description: "What the customer says to a request to close.",
});

export { ConsentDecision, IdentityMethod, IdentityResult };
