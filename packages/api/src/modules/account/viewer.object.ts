import { permissionsOf, type Role } from "@attest/shared/access";
import { Field, ID, ObjectType } from "type-graphql";
import { accessViewer } from "../../platform/create-context.ts";
import { actorOf, type Viewer } from "../../platform/viewer.ts";
import { Role as RoleEnum } from "./role.enum.ts";

/** Who is signed in. `staff` is resolved here, `contact` by the customers' module. */
@ObjectType("Viewer", {
  description: "Who is signed in; permissions are names such as SERVICE_RECORD_OPEN.",
})
export class ViewerObject {
  @Field(() => ID, { description: "Of the member of staff, the contact or the API key." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Null for an API key." })
  email!: string | null;

  @Field(() => String, { description: "Of the person, or of the API key." })
  name!: string;

  @Field(() => [RoleEnum], { description: "Held now." })
  roles!: readonly Role[];

  @Field(() => [String], { description: "What they may do, on some object at least." })
  permissions!: string[];

  staffId!: string | null;
  contactId!: string | null;
}

/** @returns null when nobody is signed in */
export function viewerObjectOf(viewer: Viewer): ViewerObject | null {
  if (viewer.kind === "ANONYMOUS" || viewer.kind === "SYSTEM") {
    return null;
  }
  return Object.assign(new ViewerObject(), {
    id: idOf(viewer),
    email: viewer.kind === "KEY" ? null : viewer.email,
    name: viewer.name,
    roles: viewer.kind === "STAFF" ? viewer.roles : [],
    permissions: permissionsOf(accessViewer(viewer)),
    staffId: viewer.kind === "STAFF" ? viewer.staffId : null,
    contactId: viewer.kind === "CONTACT" ? viewer.contactId : null,
  });
}

function idOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case "STAFF":
      return viewer.staffId;
    case "CONTACT":
      return viewer.contactId;
    case "KEY":
      return viewer.keyId;
    case "ANONYMOUS":
    case "SYSTEM":
      return actorOf(viewer);
  }
}
