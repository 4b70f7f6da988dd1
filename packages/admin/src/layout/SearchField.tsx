import SearchIcon from "@mui/icons-material/SearchOutlined";
import { InputAdornment, TextField } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

const PAUSE_MS = 350;
/** What the server's index of the records is made of: one character finds nothing. */
const SHORTEST = 2;

/** Waits for the end of a word, and for that of an input method, which composes Chinese from several keys. */
export const SearchField = ({ value, label, onChange }: SearchFieldProps): ReactElement => {
  const translate = useTranslate();
  const [isShort, setShort] = useState(value.length === 1);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Somebody else changed the filter: a view was chosen, the address was.
    if (field.current !== null && document.activeElement !== field.current) {
      field.current.value = value;
      setShort(value.length === 1);
    }
  }, [value]);
  const later = (text: string) => {
    const words = text.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setShort(words.length > 0 && words.length < SHORTEST);
      onChange(words.length < SHORTEST ? "" : words);
    }, PAUSE_MS);
  };
  return (
    <TextField
      type="search"
      margin="none"
      inputRef={field}
      defaultValue={value}
      placeholder={label}
      helperText={isShort ? translate("state.two_characters") : undefined}
      onChange={({ target, nativeEvent }) => {
        if (!(nativeEvent as InputEvent).isComposing) later(target.value);
      }}
      slotProps={{
        htmlInput: {
          "aria-label": label,
          onCompositionEnd: (event: { currentTarget: HTMLInputElement }) =>
            later(event.currentTarget.value),
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: { xs: "1 1 100%", sm: "1 1 240px" }, maxWidth: { sm: 380 } }}
    />
  );
};
