import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large an operation is once its fragments are expanded. */
export interface Shape {
  /** Levels of fields; what introspection asks for is not counted. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

const EMPTY: Shape = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/**
 * Measures the largest operation of a document by reckoning with each fragment once: a bomb of nested fragments
 * costs no more than its text, however much it would expand to. Runs before validation, which such a bomb is aimed at.
 */
export function shapeOf(document: DocumentNode): Shape {
  const measure = measurer(document);
  return document.definitions
    .map((definition) => ofDefinition(definition, measure))
    .reduce(larger, EMPTY);
}

/** Fragments are measured too, also unused ones: validation compares their fields all the same. */
function ofDefinition(definition: DefinitionNode, measure: Measure): Shape {
  if (
    definition.kind !== Kind.OPERATION_DEFINITION &&
    definition.kind !== Kind.FRAGMENT_DEFINITION
  ) {
    return EMPTY;
  }
  const shape = plus(measure(definition.selectionSet), {
    ...EMPTY,
    directives: definition.directives?.length ?? 0,
  });
  const isOfSchema =
    definition.kind === Kind.FRAGMENT_DEFINITION &&
    definition.typeCondition.name.value.startsWith("__");
  return isOfSchema ? { ...shape, depth: 0 } : shape;
}

type Measure = (set: SelectionSetNode | undefined) => Shape;

function measurer(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, Shape>();
  const ofFragment = (name: string): Shape => {
    const shape = known.get(name);
    if (shape !== undefined) {
      return shape;
    }
    // A circle is counted once here and refused by validation.
    known.set(name, EMPTY);
    const measured = ofSet(fragments.get(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const ofSet: Measure = (set) =>
    (set?.selections ?? [])
      .map((selection) => ofSelection(selection, { ofSet, ofFragment }))
      .reduce(plus, EMPTY);
  return ofSet;
}

interface Parts {
  readonly ofSet: Measure;
  readonly ofFragment: (name: string) => Shape;
}

function ofSelection(selection: SelectionNode, { ofSet, ofFragment }: Parts): Shape {
  const own = { ...EMPTY, directives: selection.directives?.length ?? 0 };
  switch (selection.kind) {
    case Kind.FRAGMENT_SPREAD:
      return plus(own, ofFragment(selection.name.value));
    case Kind.INLINE_FRAGMENT:
      return plus(own, ofSet(selection.selectionSet));
    case Kind.FIELD: {
      const below = ofSet(selection.selectionSet);
      const depth = selection.name.value.startsWith("__") ? 0 : below.depth + 1;
      const aliases = selection.alias === undefined ? 0 : 1;
      return plus({ ...own, aliases, selections: 1 }, { ...below, depth });
    }
  }
}

function plus(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    selections: a.selections + b.selections,
  };
}

function larger(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    selections: Math.max(a.selections, b.selections),
  };
}
