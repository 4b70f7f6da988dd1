import type { ReactElement } from "react";
import { useWords } from "./i18n/use-words.ts";

interface ScoresProps {
  readonly chosen: number | null;
  readonly onChoose: (score: number) => void;
}

/** One to five, each with its word. */
export const Scores = ({ chosen, onChoose }: ScoresProps): ReactElement => {
  const words = useWords();
  return (
    <fieldset className="scores">
      <legend className="hidden">{words.evaluation_title}</legend>
      {words.scores.map((word, index) => (
        <label key={word} className={chosen === index + 1 ? "score chosen" : "score"}>
          <input
            type="radio"
            name="score"
            value={index + 1}
            checked={chosen === index + 1}
            onChange={() => onChoose(index + 1)}
          />
          <strong>{index + 1}</strong>
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
};
