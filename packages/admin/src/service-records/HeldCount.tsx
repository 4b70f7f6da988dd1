import { Box, Link } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { OPEN_STATUSES } from "./open-statuses.ts";
import { recordsPath } from "./records-path.ts";
import { useRecordCount } from "./use-record-count.ts";

/** How much somebody or a team holds, and how much of it is late. */
export const HeldCount = ({
  by,
}: {
  readonly by: Readonly<Record<string, string>>;
}): ReactElement => {
  const translate = useTranslate();
  const held = useRecordCount({ ...by, status: OPEN_STATUSES });
  const late = useRecordCount({ ...by, status: OPEN_STATUSES, dueWithin: 0 });
  if (held === 0 && !("customerId" in by)) {
    return (
      <Box component="span" sx={{ color: "success.main" }}>
        {translate("teams.free")}
      </Box>
    );
  }
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
