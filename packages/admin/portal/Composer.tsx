import { useState } from "react";
import type { KeyboardEvent, ReactElement, SubmitEvent } from "react";
import { useWords } from "./i18n/use-words.ts";

interface ComposerProps {
  /** Whose half-written message about what. */
  readonly draftKey: string;
  readonly onWrite: (text: string) => void;
}

/** Where one writes. Half a message survives a closed page. */
export const Composer = ({ draftKey, onWrite }: ComposerProps): ReactElement => {
  const words = useWords();
  const key = `attest.message-draft.${draftKey}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? "");
  const change = (next: string) => {
    setText(next);
    if (next === "") {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, next);
    }
  };
  const send = () => {
    const said = text.trim();
    if (said !== "") {
      onWrite(said);
      change("");
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form className="composer" onSubmit={submit}>
      <label htmlFor="message">{words.your_message}</label>
      <textarea
        id="message"
        rows={2}
        maxLength={20_000}
        value={text}
        onChange={({ target }) => change(target.value)}
        onKeyDown={press}
      />
      <button type="submit" className="main" disabled={text.trim() === ""}>
        {words.send_message}
      </button>
    </form>
  );
};
