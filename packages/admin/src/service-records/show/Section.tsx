import { Paper, Typography } from "@mui/material";
import { useId } from "react";
import type { ReactElement, ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled box of a page. */
export const Section = ({ title, aside, children }: SectionProps): ReactElement => {
  const id = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Typography
        id={id}
        variant="subtitle2"
        component="h3"
        sx={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "baseline",
          gap: 1,
          mb: 1,
        }}
      >
        <span>{title}</span>
        {aside}
      </Typography>
      {children}
    </Paper>
  );
};
