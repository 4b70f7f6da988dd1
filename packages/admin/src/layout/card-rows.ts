import type { SxProps, Theme } from "@mui/material";

/** On a phone a table's rows stand as cards, one line a column, so that nothing has to be pushed sideways. */
export const CARD_ROWS: SxProps<Theme> = (theme) => ({
  [theme.breakpoints.down("sm")]: {
    "& table, & tbody, & tr, & td": { display: "block", width: "auto" },
    "& thead": { display: "none" },
    "& tbody > tr": { borderBottom: 1, borderColor: "divider", py: 1 },
    "& tbody > tr:last-of-type": { borderBottom: 0 },
    "& tbody td": {
      display: "flex",
      gap: 2,
      justifyContent: "space-between",
      alignItems: "baseline",
      border: 0,
      px: 2,
      py: 0.4,
      textAlign: "right",
      overflowWrap: "anywhere",
      minWidth: 0,
      whiteSpace: "normal",
    },
    "& tbody td.RaDataTable-expandIconCell": { justifyContent: "flex-end" },
    "& tbody > tr:has(> td[colspan])": { border: 0, py: 0 },
    // What an opened row shows is text, not a line with a name.
    "& tbody td[colspan]": { display: "block", textAlign: "left" },
  },
});
