import { Kind, visit, type ASTNode, type DocumentNode, type TypeNode } from "graphql";

/**
 * The contract without what is listed as missing: `Type`, `Type.field` or `Type.field(argument)`. Whatever mentions a
 * missing type is gone with it.
 */
export function pruneContract(contract: DocumentNode, missing: ReadonlySet<string>): DocumentNode {
  const owners: string[] = [];
  return visit(contract, {
    enter: (node) => {
      const path = pathOf(node, owners);
      if (path === undefined) {
        return undefined;
      }
      if (missing.has(path) || ("type" in node && missing.has(namedType(node.type)))) {
        return null;
      }
      owners.push(path);
      return undefined;
    },
    leave: (node) => {
      if (pathOf(node, owners.slice(0, -1)) !== undefined) {
        owners.pop();
      }
    },
  });
}

/** The name by which a definition is listed; undefined for nodes that are no definition. */
function pathOf(node: ASTNode, owners: readonly string[]): string | undefined {
  const owner = owners.at(-1);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return node.name.value;
    case Kind.FIELD_DEFINITION:
    case Kind.ENUM_VALUE_DEFINITION:
      return `${String(owner)}.${node.name.value}`;
    case Kind.INPUT_VALUE_DEFINITION:
      return owner?.includes(".") === true
        ? `${owner}(${node.name.value})`
        : `${String(owner)}.${node.name.value}`;
    default:
      return undefined;
  }
}

function namedType(type: ASTNode | undefined): string {
  if (type === undefined) {
    return "";
  }
  return type.kind === Kind.NAMED_TYPE
    ? type.name.value
    : namedType((type as Exclude<TypeNode, { kind: Kind.NAMED_TYPE }>).type);
}
