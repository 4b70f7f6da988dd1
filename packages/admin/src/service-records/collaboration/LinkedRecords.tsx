import { Link, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { recordsPath } from "../records-path.ts";
import type { RecordDetail } from "../service-record.ts";

/** The records that this one belongs together with. */
export const LinkedRecords = ({
  record: { mergedInto, duplicates, follows },
}: {
  readonly record: RecordDetail;
}): ReactElement | null => {
  const translate = useTranslate();
  const lines = [
    ["collaboration.merged_into", mergedInto === null ? [] : [mergedInto]],
    ["collaboration.duplicates", duplicates],
    ["collaboration.follows", follows === null ? [] : [follows]],
  ] as const;
  const shown = lines.filter(([, numbers]) => numbers.length > 0);
  return shown.length === 0 ? null : (
    <>
      {shown.map(([key, numbers]) => (
        <Typography key={key} variant="body2">
          {translate(key)}
          {numbers.map((number) => numberLink(number))}
        </Typography>
      ))}
    </>
  );
};

function numberLink(number: string): ReactNode {
  return (
    <Link
      key={number}
      component={LinkBase}
      to={recordsPath({ search: number })}
      sx={{ ml: 1, whiteSpace: "nowrap" }}
    >
      {number}
    </Link>
  );
}
