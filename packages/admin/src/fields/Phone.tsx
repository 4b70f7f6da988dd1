import { Link } from "@mui/material";
import type { ReactElement } from "react";

/** A phone number to call; a masked one is only shown. */
export const Phone = ({ number }: { readonly number: string | null }): ReactElement | null => {
  if (number === null || number === "") {
    return null;
  }
  if (number.includes("*")) {
    return <span style={{ fontVariantNumeric: "tabular-nums" }}>{number}</span>;
  }
  return (
    <Link href={`tel:${number}`} color="inherit" sx={{ fontVariantNumeric: "tabular-nums" }}>
      {number}
    </Link>
  );
};
