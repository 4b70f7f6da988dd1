import { Box, Button, FormControlLabel, Switch } from "@mui/material";
import { CorrectiveActionStatus } from "@attest/shared/corrective-action";
import type { ReactElement } from "react";
import { DataTable, LinkBase, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import { WordFilter } from "../layout/WordFilter.tsx";
import { useMay } from "../layout/use-may.ts";
import type { CorrectiveActionRow } from "./corrective-action-documents.ts";

const Column = ListColumn<CorrectiveActionRow>;

/** What has to be put right, by whom and until when. */
export const CorrectiveActionList = (): ReactElement => {
  const word = useWord();
  return (
    <PlainList phone="CARDS" tools={<Tools />}>
      <DataTable<CorrectiveActionRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="title"
          render={({ id, title }) => (
            <RecordLink resource="corrective-actions" id={id}>
              {title}
            </RecordLink>
          )}
        />
        <Column source="kind" render={({ kind }) => word("CorrectiveActionKind", kind)} />
        <Column source="industryTeam" render={({ industryTeam }) => industryTeam?.name ?? "–"} />
        <Column source="owner" render={({ owner }) => owner.name} />
        <Column source="status" render={({ status }) => word("CorrectiveActionStatus", status)} />
        <Column source="dueAt" render={(row) => <Due row={row} />} />
      </DataTable>
    </PlainList>
  );
};

const Due = ({ row: { dueAt, overdue } }: { readonly row: CorrectiveActionRow }): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ color: overdue ? "error.main" : "inherit" }}>
      <Moment at={dueAt} />
      {overdue && ` ${translate("corrective_actions.late")}`}
    </Box>
  );
};

const SWITCHES = ["mine", "overdue"] as const;

const Tools = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { filter, turn } = useListFilter();
  return (
    <Toolbar>
      <WordFilter
        part="status"
        label={translate("resources.corrective-actions.fields.status")}
        kind="CorrectiveActionStatus"
        values={Object.values(CorrectiveActionStatus)}
        width={160}
      />
      {SWITCHES.map((name) => (
        <FormControlLabel
          key={name}
          label={translate(`corrective_actions.${name}`)}
          control={
            <Switch
              checked={filter[name] === true}
              onChange={({ target }) => turn(name, target.checked)}
            />
          }
        />
      ))}
      {may("CORRECTIVE_ACTION_CREATE") && (
        <Button component={LinkBase} to="/corrective-actions-new" variant="contained">
          {translate("corrective_actions.create")}
        </Button>
      )}
    </Toolbar>
  );
};
