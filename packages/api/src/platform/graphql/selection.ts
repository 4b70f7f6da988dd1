import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

/** Whether a field is asked for directly below the one being resolved, fragments looked through. */
export function asks(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node) => selects(node.selectionSet, { name, info }));
}

function selects(
  set: SelectionSetNode | undefined,
  wanted: { readonly name: string; readonly info: GraphQLResolveInfo },
): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) {
      return selection.name.value === wanted.name;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : wanted.info.fragments[selection.name.value];
    return selects(fragment?.selectionSet, wanted);
  });
}
