import { Box } from "@mui/material";
import type { ReactElement, ReactNode } from "react";

/** What stands above a list: it wraps on a phone. */
export const Toolbar = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", py: 1 }}>
    {children}
  </Box>
);
