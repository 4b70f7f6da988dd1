import { MenuItem, TextField } from "@mui/material";
import { ReviewStatus } from "@attest/shared/scorecard";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
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
  const word = useWord();
  const { partOf, setPart } = useListFilter();
  return (
    <Toolbar>
      <TextField
        select
        margin="none"
        label={translate("resources.reviews.fields.status")}
        value={partOf("status")}
        onChange={({ target }) => setPart("status", target.value)}
        sx={{ width: 180 }}
      >
        <MenuItem value="">{translate("records.view_all")}</MenuItem>
        {Object.values(ReviewStatus).map((one) => (
          <MenuItem key={one} value={one}>
            {word("ReviewStatus", one)}
          </MenuItem>
        ))}
      </TextField>
    </Toolbar>
  );
};
