import { defaultTheme } from "react-admin";
import type { RaThemeOptions } from "react-admin";

/** System fonts only; the CJK faces of each platform come before the generic family. */
const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const LIGHT = {
  mode: "light" as const,
  primary: { main: "#0f5c63", dark: "#0a444a", light: "#3b8087", contrastText: "#ffffff" },
  secondary: { main: "#0f5c63", contrastText: "#ffffff" },
  background: { default: "#f5f6f7", paper: "#ffffff" },
  text: { primary: "#1b2327", secondary: "#56636a" },
  divider: "#dfe4e6",
  error: { main: "#b3261e" },
  warning: { main: "#9a5b00" },
  success: { main: "#1f6b3a" },
  info: { main: "#2a5d9c" },
};

const DARK = {
  mode: "dark" as const,
  primary: { main: "#7cc3c8", dark: "#5aa6ac", light: "#a5dadd", contrastText: "#08262a" },
  secondary: { main: "#7cc3c8", contrastText: "#08262a" },
  background: { default: "#12171a", paper: "#1a2125" },
  text: { primary: "#e6ebed", secondary: "#a3b0b6" },
  divider: "#2d373c",
  error: { main: "#ff8a80" },
  warning: { main: "#f2b45c" },
  success: { main: "#7fcf9a" },
  info: { main: "#8fbdf3" },
};

/** Restrained, dense, flat: rules instead of shadows, colour only where something wants attention. */
export const lightTheme: RaThemeOptions = themeOf(LIGHT);
export const darkTheme: RaThemeOptions = themeOf(DARK);

function themeOf(palette: typeof LIGHT | typeof DARK): RaThemeOptions {
  const rule = `1px solid ${palette.divider}`;
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
    components: { ...defaultTheme.components, ...componentsOf(rule, palette) },
  };
}

function componentsOf(
  rule: string,
  palette: typeof LIGHT | typeof DARK,
): RaThemeOptions["components"] {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        "*:focus-visible": { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
        "@media (prefers-reduced-motion: reduce)": {
          "*, *::before, *::after": {
            animationDuration: "0.01ms !important",
            transitionDuration: "0.01ms !important",
          },
        },
        "@media print": {
          body: { background: "#fff" },
          ".no-print": { display: "none !important" },
        },
      },
    },
    MuiAppBar: {
      defaultProps: { elevation: 0 },
      styleOverrides: {
        root: {
          backgroundColor: palette.background.paper,
          backgroundImage: "none",
          color: palette.text.primary,
          borderBottom: rule,
        },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: {
        root: { backgroundImage: "none" },
        elevation1: { boxShadow: "none", border: rule },
      },
    },
    MuiCard: { styleOverrides: { root: { border: rule, boxShadow: "none" } } },
    MuiButton: { defaultProps: { disableElevation: true, size: "small" } },
    MuiTextField: { defaultProps: { size: "small", variant: "outlined", margin: "dense" } },
    MuiFormControl: { defaultProps: { size: "small", variant: "outlined", margin: "dense" } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottom: rule, padding: "7px 10px" },
        head: {
          color: palette.text.secondary,
          fontWeight: 600,
          fontSize: "0.8rem",
          whiteSpace: "nowrap",
        },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 300 } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: "6px 14px" } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    RaList: {
      styleOverrides: {
        root: { "& .RaList-main, & .RaList-content": { minWidth: 0, maxWidth: "100%" } },
      },
    },
    // In the flow instead of above the table, where the scrolling frame would cut it off.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          "& .RaBulkActionsToolbar-toolbar": {
            position: "relative",
            transform: "none",
            transition: "none",
          },
        },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          margin: "1px 8px",
          padding: "7px 10px",
          color: palette.text.secondary,
          "&.RaMenuItemLink-active": {
            color: palette.primary.main,
            backgroundColor: `${palette.primary.main}14`,
            fontWeight: 650,
          },
          "& .RaMenuItemLink-icon": { minWidth: 32 },
        },
      },
    },
    RaLayout: {
      styleOverrides: {
        root: {
          "& .RaLayout-content": { padding: "8px 20px 32px", minWidth: 0 },
          "& .RaLayout-appFrame": { marginTop: 48 },
        },
      },
    },
  };
}
