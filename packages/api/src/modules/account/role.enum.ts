import { Role } from "@attest/shared/access";
import { registerEnumType } from "type-graphql";

registerEnumType(Role, {
  name: "Role",
  description: "What a member of staff may be granted, for a time.",
});

export { Role };
