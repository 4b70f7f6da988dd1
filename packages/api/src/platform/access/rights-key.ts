import type { Viewer } from "../viewer.ts";

/** Everything about a viewer that the rights to fields depend on: who has the same key has the same rights. */
export function rightsKeyOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case "STAFF":
      return `STAFF ${[...viewer.roles].sort().join()} ${viewer.standings.join()}`;
    case "KEY":
      return `KEY ${[...viewer.scopes].sort().join()}`;
    default:
      return viewer.kind;
  }
}
