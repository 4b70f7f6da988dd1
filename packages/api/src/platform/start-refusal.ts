/** A reason not to start that the person at the terminal can act on: one sentence, shown without a stack trace. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";

  /** @param exitCode what the process ends with, 1–125 */
  constructor(
    sentence: string,
    readonly exitCode = 1,
  ) {
    super(sentence);
  }
}
