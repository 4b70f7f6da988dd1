import { createTheme, ThemeProvider } from "@mui/material/styles";
import type { Theme } from "@mui/material/styles";
import { enUS, zhCN } from "@mui/material/locale";
import { useCallback } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLocaleState, useTranslate } from "react-admin";

/** What the building blocks say of themselves to those who listen, in the language of the page. */
export const LocaleTheme = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const inLanguage = useCallback(
    (outer: Theme) =>
      createTheme(outer, locale === "en" ? enUS : zhCN, {
        components: labels(translate("state.loading"), translate("ra.action.select_row")),
      }),
    [locale, translate],
  );
  return <ThemeProvider theme={inLanguage}>{children}</ThemeProvider>;
};

function labels(loading: string, selectRow: string): Theme["components"] {
  return {
    MuiCircularProgress: { defaultProps: { "aria-label": loading } },
    MuiLinearProgress: { defaultProps: { "aria-label": loading } },
    // react-admin labels the frame of a row's checkbox, which only a group may have, and not the checkbox.
    MuiCheckbox: {
      defaultProps: { role: "group", slotProps: { input: { "aria-label": selectRow } } },
    },
  };
}
