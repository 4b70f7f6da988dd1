/** Why one line of a file cannot be imported: a code, then a sentence naming the column and what it allows. */
export class LineRefusal extends Error {
  override readonly name = "LineRefusal";
}
