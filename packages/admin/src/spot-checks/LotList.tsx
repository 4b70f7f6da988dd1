import { Button, MenuItem, TextField } from "@mui/material";
import { LotStatus } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { DataTable, LinkBase, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { useTeams } from "../industry-teams/use-teams.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import { WordFilter } from "../layout/WordFilter.tsx";
import { useMay } from "../layout/use-may.ts";
import type { LotRow } from "./lot-documents.ts";
import { VerdictWord } from "./VerdictWord.tsx";

const Column = ListColumn<LotRow>;

/** The lots one may know of: all for the quality office, the revealed ones for everybody else. */
export const LotList = (): ReactElement => {
  const word = useWord();
  return (
    <PlainList phone="CARDS" tools={<LotTools />}>
      <DataTable<LotRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="industryTeam"
          render={({ id, plan }) => (
            <RecordLink resource="lots" id={id}>
              {plan.industryTeam.name}
            </RecordLink>
          )}
        />
        <Column source="kind" render={({ plan }) => word("CheckKind", plan.kind)} />
        <Column source="period" render={({ plan }) => `${plan.from} – ${plan.to}`} />
        <Column source="status" render={({ status }) => word("LotStatus", status)} />
        <Column source="size" render={({ size }) => size ?? "–"} />
        <Column source="verdict" render={({ verdict }) => <VerdictWord verdict={verdict} />} />
      </DataTable>
    </PlainList>
  );
};

const LotTools = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { partOf, setPart } = useListFilter();
  return (
    <Toolbar>
      <TextField
        select
        margin="none"
        label={translate("resources.lots.fields.industryTeam")}
        value={partOf("industryTeamId")}
        onChange={({ target }) => setPart("industryTeamId", target.value)}
        sx={{ width: 200 }}
      >
        <MenuItem value="">{translate("records.view_all")}</MenuItem>
        {useTeams().map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <WordFilter
        part="status"
        label={translate("resources.lots.fields.status")}
        kind="LotStatus"
        values={Object.values(LotStatus)}
        width={160}
      />
      {may("SPOT_CHECK_PLAN_CREATE") && (
        <Button component={LinkBase} to="/lots-new" variant="contained">
          {translate("spot_checks.plan")}
        </Button>
      )}
    </Toolbar>
  );
};
