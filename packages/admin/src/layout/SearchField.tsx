import SearchIcon from "@mui/icons-material/SearchOutlined";
import { InputAdornment, TextField } from "@mui/material";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";

interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

const PAUSE_MS = 350;

/** Waits for the end of a word, and for that of an input method, which composes Chinese from several keys. */
export const SearchField = ({ value, label, onChange }: SearchFieldProps): ReactElement => {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Somebody else changed the filter: a view was chosen, the address was.
    if (field.current !== null && document.activeElement !== field.current) {
      field.current.value = value;
    }
  }, [value]);
  const later = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text.trim()), PAUSE_MS);
  };
  return (
    <TextField
      type="search"
      margin="none"
      inputRef={field}
      defaultValue={value}
      placeholder={label}
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
      sx={{ flex: "1 1 220px", maxWidth: 380 }}
    />
  );
};
