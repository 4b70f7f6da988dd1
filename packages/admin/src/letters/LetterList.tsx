import { MenuItem, TextField } from "@mui/material";
import { LetterKind } from "@attest/shared/letter";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { PlainList } from "../layout/PlainList.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import type { LetterRow } from "../provider/quality-documents.ts";
import { LetterBody } from "./LetterBody.tsx";

const Column = DataTable.Col<LetterRow>;

export const LetterList = (): ReactElement => {
  const word = useWord();
  return (
    <PlainList tools={<KindFilter />}>
      <DataTable<LetterRow>
        rowClick="expand"
        expand={<LetterBody />}
        expandSingle
        bulkActionButtons={false}
      >
        <Column source="subject" disableSort sx={{ minWidth: 180 }} />
        <Column source="kind" disableSort render={({ kind }) => word("LetterKind", kind)} />
        <Column source="state" disableSort render={({ state }) => word("LetterState", state)} />
        <Column source="to" disableSort />
        <Column
          source="serviceRecord"
          disableSort
          render={({ serviceRecord }) =>
            serviceRecord === null ? (
              "–"
            ) : (
              <RecordLink resource="service-records" id={serviceRecord.id}>
                <span style={{ whiteSpace: "nowrap" }}>{serviceRecord.number}</span>
              </RecordLink>
            )
          }
        />
        <Column
          source="createdAt"
          disableSort
          render={({ createdAt }) => <Moment at={createdAt} />}
        />
      </DataTable>
    </PlainList>
  );
};

const KindFilter = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { partOf, setPart } = useListFilter();
  return (
    <TextField
      select
      margin="normal"
      label={translate("resources.letters.fields.kind")}
      value={partOf("kind")}
      onChange={({ target }) => setPart("kind", target.value)}
      sx={{ width: 200 }}
    >
      <MenuItem value="">{translate("records.view_all")}</MenuItem>
      {Object.values(LetterKind).map((one) => (
        <MenuItem key={one} value={one}>
          {word("LetterKind", one)}
        </MenuItem>
      ))}
    </TextField>
  );
};
