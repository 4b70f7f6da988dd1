import { Table, TableBody, TableCell, TableHead, TableRow, Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ReasonButton } from "../layout/ReasonButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { Section } from "../service-records/show/Section.tsx";
import { Digest } from "./Digest.tsx";
import { lotCommands } from "./lot-commands.ts";
import type { LotDetail, SampleItem } from "./lot-documents.ts";

interface LotSampleProps {
  readonly lot: LotDetail;
  readonly onChanged: () => void;
}

/** What was drawn, in the order of its ranks, and what took the place of what. */
export const LotSample = ({ lot, onChanged }: LotSampleProps): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const isReplaceable =
    (lot.status === "DRAWN" || lot.status === "IN_REVIEW") && may("SAMPLE_ITEM_REPLACE");
  return (
    <Section
      title={translate("spot_checks.sample")}
      aside={translate("spot_checks.items", { count: lot.sample.length })}
    >
      <Box
        sx={{ overflowX: "auto" }}
        tabIndex={0}
        role="region"
        aria-label={translate("spot_checks.sample")}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              {["rank", "item", "rank_hash", "outcome"].map((column) => (
                <TableCell key={column}>{translate(`spot_checks.column_${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lot.sample.map((item) => (
              <TableRow key={item.id}>
                <TableCell>{item.rank}</TableCell>
                <TableCell sx={{ whiteSpace: "nowrap" }}>{item.id}</TableCell>
                <TableCell>
                  <Digest text={item.rankHash.slice(0, 16)} />
                </TableCell>
                <TableCell>
                  <ItemOutcome item={item} />
                  {isReplaceable && item.replacedBecause === null && (
                    <ReasonButton
                      size="small"
                      title={translate("spot_checks.replace")}
                      label={translate("spot_checks.reason")}
                      hint={translate("spot_checks.replace_hint")}
                      command={(reason) => lotCommands.replace(lot, item.id, reason)}
                      onDone={onChanged}
                    />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
};

const ItemOutcome = ({ item }: { readonly item: SampleItem }): ReactElement | null => {
  const translate = useTranslate();
  if (item.replacedBecause !== null) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate("spot_checks.replaced", { reason: item.replacedBecause })}
      </Typography>
    );
  }
  return item.defective === null ? null : (
    <Typography variant="body2" color={item.defective ? "error" : "textSecondary"}>
      {translate(item.defective ? "spot_checks.defective" : "spot_checks.good")}
    </Typography>
  );
};
