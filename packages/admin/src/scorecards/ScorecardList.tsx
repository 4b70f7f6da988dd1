import { Box, Button, Paper, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, Title, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { Asked } from "../layout/Asked.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMay } from "../layout/use-may.ts";
import type { ScorecardRow } from "./scorecard-documents.ts";
import { useScorecards } from "./use-scorecards.ts";

/** Every scorecard, with how often it was revised. */
export const ScorecardList = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const asked = useScorecards();
  return (
    <>
      <Title title={translate("resources.scorecards.name")} />
      <Toolbar>
        {may("SCORECARD_CREATE") && (
          <Button component={LinkBase} to="/scorecards/create" variant="contained">
            {translate("scorecards.create")}
          </Button>
        )}
      </Toolbar>
      <Asked asked={asked}>{(data) => <Rows scorecards={data.scorecards} />}</Asked>
    </>
  );
};

const Rows = ({ scorecards }: { readonly scorecards: readonly ScorecardRow[] }): ReactElement => {
  const translate = useTranslate();
  if (scorecards.length === 0) {
    return <Typography role="status">{translate("state.empty")}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
      {scorecards.map(({ id, name, createdAt, versions }) => (
        <Paper component="li" variant="outlined" key={id} sx={{ p: 2 }}>
          <RecordLink resource="scorecards" id={id}>
            {name}
          </RecordLink>
          <Typography variant="body2" color="textSecondary">
            {translate("scorecards.versions", { count: versions.length })} ·{" "}
            <Moment at={createdAt} />
          </Typography>
        </Paper>
      ))}
    </Box>
  );
};
