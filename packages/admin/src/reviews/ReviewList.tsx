import { ReviewStatus } from "@attest/shared/scorecard";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { WordFilter } from "../layout/WordFilter.tsx";
import type { ReviewRow } from "./review-documents.ts";

const Column = ListColumn<ReviewRow>;

/** The reviews one may see: an inspector's own, an engineer's own work once revealed. */
export const ReviewList = (): ReactElement => {
  const word = useWord();
  return (
    <PlainList phone="CARDS" tools={<StatusFilter />}>
      <DataTable<ReviewRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="itemId"
          render={({ id, itemId }) => (
            <RecordLink resource="reviews" id={id}>
              {itemId}
            </RecordLink>
          )}
        />
        <Column source="industryTeam" render={({ lot }) => lot.plan.industryTeam.name} />
        <Column source="status" render={({ status }) => word("ReviewStatus", status)} />
        <Column source="cause" render={({ cause }) => word("ReviewCause", cause)} />
        <Column source="reviewer" render={({ reviewer }) => reviewer.name} />
        <Column source="score" render={({ scoreText }) => scoreText ?? "–"} />
        <Column
          source="disputeUntil"
          render={({ disputeUntil }) =>
            disputeUntil === null ? "–" : <Moment at={disputeUntil} />
          }
        />
      </DataTable>
    </PlainList>
  );
};

const StatusFilter = (): ReactElement => {
  const translate = useTranslate();
  return (
    <Toolbar>
      <WordFilter
        part="status"
        label={translate("resources.reviews.fields.status")}
        kind="ReviewStatus"
        values={Object.values(ReviewStatus)}
        width={180}
      />
    </Toolbar>
  );
};
