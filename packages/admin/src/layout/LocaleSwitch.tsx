import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLocaleState, useTranslate } from "react-admin";

const SHORT = [
  { locale: "zh-CN", label: "中" },
  { locale: "en", label: "EN" },
];

/** Changes the language at once and tells the browser, so that screen readers pronounce it. */
export const LocaleSwitch = (): ReactElement => {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate("shell.language")}
      sx={{ mx: 0.5 }}
    >
      {SHORT.map(({ locale: one, label }) => (
        <ToggleButton
          key={one}
          value={one}
          lang={one}
          onClick={() => setLocale(one)}
          sx={{ px: 1, py: 0.25, lineHeight: 1.5 }}
        >
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
