import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useRecordCounts } from "../service-records/use-record-counts.ts";
import { CountTile } from "./CountTile.tsx";
import type { Tile } from "./start-of-role.ts";

/** The figures of the day, all from one question. */
export const CountTiles = ({ tiles }: { readonly tiles: readonly Tile[] }): ReactElement => {
  const counts = useRecordCounts(tiles.map(({ filter }) => filter));
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
      }}
    >
      {tiles.map((tile, index) => (
        <CountTile key={tile.label} {...tile} count={counts?.[index] ?? null} />
      ))}
    </Box>
  );
};
