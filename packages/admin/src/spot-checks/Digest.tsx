import { Box } from "@mui/material";
import type { ReactElement } from "react";

/** A hash or a seed, whole and in a fixed width, so that it can be compared and copied. */
export const Digest = ({ text }: { readonly text: string | null }): ReactElement => (
  <Box component="code" sx={{ overflowWrap: "anywhere", fontSize: 12 }}>
    {text ?? "–"}
  </Box>
);
