import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { CriterionAgreement } from "./inspector-documents.ts";
import { useAlphaText } from "./use-alpha-text.ts";

/** How well everybody agreed, criterion by criterion. */
export const AgreementTable = ({
  criteria,
}: {
  readonly criteria: readonly CriterionAgreement[];
}): ReactElement => {
  const translate = useTranslate();
  const alphaText = useAlphaText();
  if (criteria.length === 0) {
    return <Typography role="status">{translate("inspectors.no_units")}</Typography>;
  }
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("inspectors.agreement")}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate("scorecards.criterion")}</TableCell>
            <TableCell>{translate("inspectors.units")}</TableCell>
            <TableCell>{translate("inspectors.interval")}</TableCell>
            <TableCell>{translate("inspectors.nominal")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {criteria.map(({ criterion, units, interval, nominal }) => (
            <TableRow key={criterion}>
              <TableCell>{criterion}</TableCell>
              <TableCell>{units}</TableCell>
              <TableCell>{alphaText(interval)}</TableCell>
              <TableCell>{alphaText(nominal)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
