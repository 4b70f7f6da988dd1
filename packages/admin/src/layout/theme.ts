import { defaultTheme } from "react-admin";
import type { RaThemeOptions } from "react-admin";
import { DARK, LIGHT } from "./palette.ts";
import type { AppPalette } from "./palette.ts";
import { themeComponents } from "./theme-components.ts";

/** System fonts only; the CJK faces of each platform come before the generic family. */
const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** Restrained, dense, flat: rules instead of shadows, colour only where something wants attention. */
export const lightTheme: RaThemeOptions = themeOf(LIGHT);
export const darkTheme: RaThemeOptions = themeOf(DARK);

function themeOf(palette: AppPalette): RaThemeOptions {
  return {
    ...defaultTheme,
    palette,
    shape: { borderRadius: 6 },
    sidebar: { width: 208, closedWidth: 52 },
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      button: { textTransform: "none", fontWeight: 600 },
      body1: { fontSize: "0.875rem" },
      body2: { fontSize: "0.8125rem" },
      h5: { fontSize: "1.25rem", fontWeight: 650 },
      h6: { fontSize: "1.02rem", fontWeight: 650 },
      subtitle2: { fontWeight: 650 },
      overline: { textTransform: "none", letterSpacing: 0, lineHeight: 1.6, fontSize: "0.78rem" },
    },
    components: { ...defaultTheme.components, ...themeComponents(palette) },
  };
}
