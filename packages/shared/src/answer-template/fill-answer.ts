/** The places in an answer that are filled in where it is used. */
export const ANSWER_PLACES = ["customer", "number", "engineer"] as const;
export type AnswerPlace = (typeof ANSWER_PLACES)[number];

const PLACE = /\{([^{}]*)\}/g;

/** An answer with its places filled in; a place that nothing is known for stays, so that whoever sends it sees it. */
export function fillAnswer(
  text: string,
  values: Readonly<Partial<Record<AnswerPlace, string>>>,
): string {
  return text.replace(PLACE, (place, name: string) =>
    isPlace(name) ? (values[name] ?? place) : place,
  );
}

/** The places of a text that there are none of, as they stand in it. */
export function unknownPlaces(text: string): readonly string[] {
  return [...text.matchAll(PLACE)]
    .filter(([, name]) => !isPlace(name ?? ""))
    .map(([place]) => place);
}

function isPlace(name: string): name is AnswerPlace {
  return (ANSWER_PLACES as readonly string[]).includes(name);
}
