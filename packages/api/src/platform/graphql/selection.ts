import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether a field is asked for directly below the one being resolved, fragments looked through. */
export function asks(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node) => selects(node.selectionSet, { name, info }));
}

function selects(
  set: SelectionSetNode | undefined,
  wanted: { readonly name: string; readonly info: GraphQLResolveInfo },
): boolean {
  return (set?.selections ?? []).some((selection) => {
    switch (selection.kind) {
      case "Field":
        return isNamed(selection, wanted.name);
      case "InlineFragment":
        return selects(selection.selectionSet, wanted);
      case "FragmentSpread":
        return selects(wanted.info.fragments[selection.name.value]?.selectionSet, wanted);
    }
  });
}

function isNamed(field: FieldNode, name: string): boolean {
  return field.name.value === name;
}
