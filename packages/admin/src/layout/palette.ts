/** Ink and a quiet petrol; the other colours only say that something wants attention. */
export const LIGHT = {
  mode: "light" as const,
  primary: { main: "#0f5c63", dark: "#0a444a", light: "#3b8087", contrastText: "#ffffff" },
  secondary: { main: "#0f5c63", contrastText: "#ffffff" },
  background: { default: "#f5f6f7", paper: "#ffffff" },
  text: { primary: "#1b2327", secondary: "#56636a" },
  divider: "#dfe4e6",
  error: { main: "#b3261e" },
  warning: { main: "#855000" },
  success: { main: "#1f6b3a" },
  info: { main: "#2a5d9c" },
};

export const DARK = {
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

/** One of the two. */
export type AppPalette = typeof LIGHT | typeof DARK;
