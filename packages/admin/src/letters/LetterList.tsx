import { LetterKind } from "@attest/shared/letter";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { WordFilter } from "../layout/WordFilter.tsx";
import type { LetterRow } from "../provider/quality-documents.ts";
import { LetterBody } from "./LetterBody.tsx";

const Column = ListColumn<LetterRow>;

export const LetterList = (): ReactElement => {
  const word = useWord();
  return (
    <PlainList phone="CARDS" tools={<KindFilter />}>
      <DataTable<LetterRow>
        rowClick="expand"
        expand={<LetterBody />}
        expandSingle
        bulkActionButtons={false}
      >
        <Column source="subject" sx={{ minWidth: { sm: 180 } }} render={({ subject }) => subject} />
        <Column source="kind" render={({ kind }) => word("LetterKind", kind)} />
        <Column source="state" render={({ state }) => word("LetterState", state)} />
        <Column source="to" render={({ to }) => to} />
        <Column
          source="serviceRecord"
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
        <Column source="createdAt" render={({ createdAt }) => <Moment at={createdAt} />} />
      </DataTable>
    </PlainList>
  );
};

const KindFilter = (): ReactElement => {
  const translate = useTranslate();
  return (
    <WordFilter
      part="kind"
      label={translate("resources.letters.fields.kind")}
      kind="LetterKind"
      values={Object.values(LetterKind)}
      width={200}
      margin="normal"
    />
  );
};
