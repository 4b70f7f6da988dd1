import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { Criterion } from "./scorecard-documents.ts";

const COLUMNS = ["group", "criterion", "weight", "critical", "feeds", "root_causes"];

/** The criteria of a version as they were set. */
export const CriterionTable = ({
  criteria,
}: {
  readonly criteria: readonly Criterion[];
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("spot_checks.criteria")}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{translate(`scorecards.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {criteria.map(({ id, group, name, weight, critical, feeds, rootCauses }) => (
            <TableRow key={id}>
              <TableCell>{group}</TableCell>
              <TableCell>{name}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {weight} ({((100 * weight) / Math.max(total, 1)).toFixed(1)}%)
              </TableCell>
              <TableCell>{critical ? translate("reviews.critical") : "–"}</TableCell>
              <TableCell>{feeds === null ? "–" : word("AssessmentItemKind", feeds)}</TableCell>
              <TableCell>{rootCauses.join(translate("reviews.and"))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
