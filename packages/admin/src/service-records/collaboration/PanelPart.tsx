import { Box, Typography } from "@mui/material";
import { useId } from "react";
import type { ReactElement, ReactNode } from "react";

interface PanelPartProps {
  readonly title: string;
  readonly action: ReactNode;
  /** Said where there is nothing. */
  readonly empty: string | null;
  readonly children: ReactNode;
}

/** A titled part of a tab, with what one can do there. */
export const PanelPart = ({ title, action, empty, children }: PanelPartProps): ReactElement => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: "grid", gap: 1 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 1 }}>
        <Typography id={id} variant="subtitle2" component="h4">
          {title}
        </Typography>
        {action}
      </Box>
      {empty !== null && (
        <Typography variant="body2" color="textSecondary">
          {empty}
        </Typography>
      )}
      {children}
    </Box>
  );
};
