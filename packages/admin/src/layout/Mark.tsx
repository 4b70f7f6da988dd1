import { useTheme } from "@mui/material";
import type { ReactElement } from "react";

/** The product's mark. */
export const Mark = ({ size }: { readonly size: number }): ReactElement => {
  const { primary } = useTheme().palette;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill={primary.main} />
      <path
        d="M9 16.5l5 5L23.5 11"
        fill="none"
        stroke={primary.contrastText}
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
};
