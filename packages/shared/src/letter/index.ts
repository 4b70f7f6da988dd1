export { LetterKind, LetterState } from "./letter.ts";
