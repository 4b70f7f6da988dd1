import { Card, CardActionArea, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { recordsPath } from "../service-records/records-path.ts";
import type { Tile } from "./start-of-role.ts";

interface CountTileProps extends Tile {
  /** Null until known. */
  readonly count: number | null;
}

/** A count that opens its list; coloured only when there is something to do. */
export const CountTile = ({ label, filter, tone, count }: CountTileProps): ReactElement => {
  const translate = useTranslate();
  const colour =
    tone === "plain" || count === null || count === 0 ? "text.primary" : `${tone}.main`;
  return (
    <Card variant="outlined">
      <CardActionArea component={LinkBase} to={recordsPath(filter)} sx={{ p: 1.75 }}>
        <Typography
          sx={{
            color: colour,
            fontSize: 26,
            fontWeight: 650,
            lineHeight: 1.2,
            fontVariantNumeric: "tabular-nums",
          }}
        >
          {count ?? "…"}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate(label)}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
