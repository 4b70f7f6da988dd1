import { Box, Rating } from "@mui/material";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { ExportButton } from "../exports/ExportButton.tsx";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import type { EvaluationRow } from "../provider/quality-documents.ts";

const Column = ListColumn<EvaluationRow>;

export const EvaluationList = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainList
      phone="CARDS"
      tools={
        <Toolbar>
          <EvaluationExport />
        </Toolbar>
      }
    >
      <DataTable<EvaluationRow> rowClick={false} bulkActionButtons={false}>
        <Column
          source="score"
          render={({ score, status }) =>
            score === null ? (
              <Box component="span" sx={{ color: "text.secondary" }}>
                {translate(
                  status === "ANSWERED" ? "evaluations.not_locked" : "evaluations.unanswered",
                )}
              </Box>
            ) : (
              <Rating
                value={score}
                readOnly
                size="small"
                getLabelText={() => translate("evaluations.stars", { score })}
              />
            )
          }
        />
        <Column
          source="comment"
          sx={{ minWidth: { sm: 160 } }}
          render={({ comment }) => comment ?? "–"}
        />
        <Column
          source="record"
          render={({ serviceCycle: { frameId, serviceRecord } }) => (
            <RecordLink resource="service-records" id={serviceRecord.id}>
              <span style={{ whiteSpace: "nowrap" }}>{frameId}</span>
            </RecordLink>
          )}
        />
        <Column
          source="engineer"
          render={({ serviceCycle: { attribution } }) => attribution?.engineer?.staff.name ?? "–"}
        />
        <Column
          source="status"
          sx={{ whiteSpace: "nowrap" }}
          render={({ status, versions }) =>
            [
              word("EvaluationStatus", status),
              versions > 1 ? translate("evaluations.amended") : null,
            ]
              .filter(Boolean)
              .join(" · ")
          }
        />
        <Column
          source="answeredAt"
          render={({ answeredAt }) => (answeredAt === null ? "–" : <Moment at={answeredAt} />)}
        />
      </DataTable>
    </PlainList>
  );
};

const EvaluationExport = (): ReactElement => {
  const { partOf } = useListFilter();
  return (
    <ExportButton resource="EVALUATIONS" filterNow={() => ({ engineerId: partOf("engineerId") })} />
  );
};
