import { Box } from "@mui/material";
import type { ReactElement, ReactNode } from "react";

interface FactListProps {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names and values in two columns. */
export const FactList = ({ facts }: FactListProps): ReactElement => (
  <Box
    component="dl"
    sx={{
      display: "grid",
      gridTemplateColumns: "max-content minmax(0, 1fr)",
      columnGap: 2,
      rowGap: 0.75,
      m: 0,
    }}
  >
    {facts.map(([name, value]) => (
      <Box key={name} sx={{ display: "contents" }}>
        <Box component="dt" sx={{ color: "text.secondary" }}>
          {name}
        </Box>
        <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
          {value}
        </Box>
      </Box>
    ))}
  </Box>
);
