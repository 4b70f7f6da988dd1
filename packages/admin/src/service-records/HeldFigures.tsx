import { Box, Link } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { OPEN_STATUSES } from "./open-statuses.ts";
import { recordsPath } from "./records-path.ts";

interface HeldFiguresProps {
  /** What their list is filtered by. */
  readonly by: Readonly<Record<string, string>>;
  /** Null until known. */
  readonly held: number | null;
  readonly late: number | null;
}

/** Counts of open and of late records that lead to their lists. */
export const HeldFigures = ({ by, held, late }: HeldFiguresProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: "inline-flex", gap: 1.5, whiteSpace: "nowrap" }}>
      <Link component={LinkBase} to={recordsPath({ ...by, status: OPEN_STATUSES })} color="inherit">
        {held === null ? "…" : translate("teams.held", { count: held })}
      </Link>
      {late !== null && late > 0 && (
        <Link
          component={LinkBase}
          to={recordsPath({ ...by, status: OPEN_STATUSES, dueWithin: 0 })}
          color="error"
        >
          {translate("teams.late", { count: late })}
        </Link>
      )}
    </Box>
  );
};
