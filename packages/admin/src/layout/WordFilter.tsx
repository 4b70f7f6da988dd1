import { MenuItem, TextField } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { WordKind } from "../i18n/use-word.ts";
import { useListFilter } from "./use-list-filter.ts";

interface WordFilterProps {
  /** The part of the list's filter that it sets. */
  readonly part: string;
  readonly label: string;
  /** The enum's name in the dictionary, and its values. */
  readonly kind: WordKind;
  readonly values: readonly string[];
  readonly width: number;
  /** What stands for no choice; default: all. */
  readonly anyName?: string;
  /** Beside react-admin's own inputs it stands as they do. */
  readonly margin?: "none" | "normal";
}

/** Narrows the list around to one value of an enum. */
export const WordFilter = (props: WordFilterProps): ReactElement => {
  const { part, label, kind, values, width, anyName, margin = "none" } = props;
  const translate = useTranslate();
  const word = useWord();
  const { partOf, setPart } = useListFilter();
  return (
    <TextField
      select
      margin={margin}
      label={label}
      value={partOf(part)}
      onChange={({ target }) => setPart(part, target.value)}
      sx={{ width }}
    >
      <MenuItem value="">{anyName ?? translate("records.view_all")}</MenuItem>
      {values.map((one) => (
        <MenuItem key={one} value={one}>
          {word(kind, one)}
        </MenuItem>
      ))}
    </TextField>
  );
};
