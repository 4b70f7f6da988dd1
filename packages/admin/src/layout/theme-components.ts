import type { RaThemeOptions } from "react-admin";
import type { AppPalette } from "./palette.ts";

type Components = NonNullable<RaThemeOptions["components"]>;

/** How the parts of the console look: rules instead of shadows, little room between. */
export function themeComponents(palette: AppPalette): Components {
  const rule = `1px solid ${palette.divider}`;
  return {
    ...baseline(palette),
    ...surfaces(palette, rule),
    ...controls(palette, rule),
    ...frame(),
    ...menu(palette),
  };
}

/** Paper is white whatever the screen is, and browsers leave out what lies behind the text. */
const ON_PAPER = {
  "body *": { color: "#111 !important", backgroundColor: "transparent !important" },
};

function baseline(palette: AppPalette): Components {
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
          ".no-print, .MuiAppBar-root, .RaSidebar-root, .MuiDrawer-root, .skip-nav-button": {
            display: "none !important",
          },
          ...(palette.mode === "dark" && ON_PAPER),
        },
      },
    },
  };
}

function surfaces(palette: AppPalette, rule: string): Components {
  return {
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
  };
}

function controls(palette: AppPalette, rule: string): Components {
  return {
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
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
    MuiTooltip: { defaultProps: { enterDelay: 300 } },
    MuiDialogActions: { styleOverrides: { root: { padding: "12px 24px 16px" } } },
    MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: "6px 14px" } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
  };
}

function frame(): Components {
  return {
    RaList: {
      styleOverrides: {
        root: {
          minWidth: 0,
          "& .RaList-main, & .RaList-content": { minWidth: 0, maxWidth: "100%" },
        },
      },
    },
    // In the flow instead of above the table, where the scrolling frame would cut it off.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          // Folded away it must not be met by the keyboard either.
          "& .RaBulkActionsToolbar-collapsed": { visibility: "hidden" },
          "& .RaBulkActionsToolbar-toolbar": {
            position: "relative",
            transform: "none",
            transition: "none",
          },
        },
      },
    },
  };
}

function menu(palette: AppPalette): Components {
  const active = {
    color: palette.primary.main,
    backgroundColor: `${palette.primary.main}14`,
    fontWeight: 650,
  };
  return {
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          margin: "1px 8px",
          padding: "7px 10px",
          color: palette.text.secondary,
          "&.RaMenuItemLink-active": active,
          "& .RaMenuItemLink-icon": { minWidth: 32 },
        },
      },
    },
  };
}
