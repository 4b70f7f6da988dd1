import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Asked } from "../layout/Asked.tsx";
import { Choice } from "../layout/Choice.tsx";
import { runQuery } from "../provider/run.ts";
import { ConfusionDocument } from "./inspector-documents.ts";
import type { ConfusionCell, InspectorRow } from "./inspector-documents.ts";

/** What one inspector said where another said something else. */
export const ConfusionTable = ({
  inspectors,
}: {
  readonly inspectors: readonly InspectorRow[];
}): ReactElement => {
  const translate = useTranslate();
  const [firstId, setFirst] = useState(inspectors[0]?.staff.id ?? "");
  const [secondId, setSecond] = useState(inspectors[1]?.staff.id ?? "");
  const isPair = firstId !== "" && secondId !== "" && firstId !== secondId;
  const asked = useQuery({
    queryKey: ["inspectors", "confusion", firstId, secondId],
    queryFn: () => runQuery(ConfusionDocument, { firstId, secondId }),
    enabled: isPair,
    retry: 1,
  });
  const choices = inspectors.map(({ staff }) => [staff.id, staff.name] as const);
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, maxWidth: 420 }}>
        <Choice
          label={translate("inspectors.first")}
          value={firstId}
          choices={choices}
          onChange={setFirst}
        />
        <Choice
          label={translate("inspectors.second")}
          value={secondId}
          choices={choices}
          onChange={setSecond}
        />
      </Box>
      {isPair && (
        <Asked asked={asked}>{({ reviewConfusion }) => <Cells cells={reviewConfusion} />}</Asked>
      )}
    </>
  );
};

const Cells = ({ cells }: { readonly cells: readonly ConfusionCell[] }): ReactElement => {
  const translate = useTranslate();
  const firsts = scoresOf(cells.map(({ first }) => first));
  const seconds = scoresOf(cells.map(({ second }) => second));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  if (cells.length === 0) {
    return <Typography role="status">{translate("inspectors.no_units")}</Typography>;
  }
  const countAt = (first: number, second: number) =>
    cells.find((cell) => cell.first === first && cell.second === second)?.count ?? 0;
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("inspectors.confusion")}
    >
      <Table size="small" sx={{ width: "auto" }}>
        <TableHead>
          <TableRow>
            <TableCell>
              {translate("inspectors.first")} \ {translate("inspectors.second")}
            </TableCell>
            {seconds.map((second) => (
              <TableCell key={second}>{second / 100}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {firsts.map((first) => (
            <TableRow key={first}>
              <TableCell component="th" scope="row">
                {first / 100}
              </TableCell>
              {seconds.map((second) => (
                <TableCell
                  key={second}
                  sx={{
                    bgcolor: countAt(first, second) > most / 2 ? "action.selected" : "transparent",
                    fontWeight: first === second ? 650 : 400,
                  }}
                >
                  {countAt(first, second)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

function scoresOf(scores: readonly number[]): readonly number[] {
  return [...new Set(scores)].sort((a, b) => a - b);
}
