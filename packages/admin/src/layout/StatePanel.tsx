import { Box, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";

interface StatePanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** How a page says that there is nothing to see: empty, failed, forbidden, missing. */
export const StatePanel = ({ icon, title, children }: StatePanelProps): ReactElement => (
  <Box
    role="status"
    sx={{
      display: "grid",
      justifyItems: "center",
      gap: 1,
      py: 8,
      px: 2,
      textAlign: "center",
      color: "text.secondary",
    }}
  >
    <Box aria-hidden="true" sx={{ "& svg": { fontSize: 40, opacity: 0.6 } }}>
      {icon}
    </Box>
    <Typography variant="h6" component="p" color="textPrimary">
      {title}
    </Typography>
    {children}
  </Box>
);
