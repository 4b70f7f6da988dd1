import { Box } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { DataTable, useResourceContext, useTranslate } from "react-admin";
import type { RaRecord } from "react-admin";
import type { SxProps, Theme } from "@mui/material";

interface ListColumnProps<Row extends RaRecord> {
  readonly source: string;
  readonly sx?: SxProps<Theme>;
  readonly render: (row: Row) => ReactNode;
}

/** A column of a `PlainList`; on a phone, where each row is a card, its name stands before the value. */
export function ListColumn<Row extends RaRecord>({
  source,
  sx,
  render,
}: ListColumnProps<Row>): ReactElement {
  return (
    <DataTable.Col<RaRecord>
      source={source}
      disableSort
      {...(sx === undefined ? {} : { sx })}
      render={(row) => (
        <>
          <PhoneLabel source={source} />
          {render(row as Row)}
        </>
      )}
    />
  );
}

const PhoneLabel = ({ source }: { readonly source: string }): ReactElement => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  return (
    <Box component="span" sx={{ display: { sm: "none" }, color: "text.secondary", flexShrink: 0 }}>
      {translate(`resources.${resource}.fields.${source}`)}
    </Box>
  );
};
