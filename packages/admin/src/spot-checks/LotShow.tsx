import { Box, Button } from "@mui/material";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { LinkBase, useRefresh, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { listen } from "../provider/live.ts";
import { LotProgressedDocument } from "./lot-documents.ts";
import type { LotDetail } from "./lot-documents.ts";
import { LotDraws } from "./LotDraws.tsx";
import { LotFacts } from "./LotFacts.tsx";
import { LotNextStep } from "./LotNextStep.tsx";
import { LotReviews } from "./LotReviews.tsx";
import { LotSample } from "./LotSample.tsx";
import { LotSteps } from "./LotSteps.tsx";
import { LotVerdictPanel } from "./LotVerdictPanel.tsx";

/** A lot from its plan to its reveal, live. */
export const LotShow = (): ReactElement => {
  const word = useWord();
  return (
    <ObjectPage<LotDetail>
      resource="lots"
      titleOf={({ plan }) => `${plan.industryTeam.name} · ${word("CheckKind", plan.kind)}`}
    >
      {(lot) => ("criteria" in lot ? <LotPage lot={lot} /> : null)}
    </ObjectPage>
  );
};

const LotPage = ({ lot }: { readonly lot: LotDetail }): ReactElement => {
  const translate = useTranslate();
  const refresh = useRefresh();
  useEffect(
    () => listen(LotProgressedDocument, {}, (event) => event.lot.id === lot.id && refresh()),
    // `refresh` does the same however new it is.
    [lot.id],
  );
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <LotSteps status={lot.status} />
      <LotNextStep lot={lot} onChanged={refresh} />
      <Box
        sx={{
          display: "grid",
          gap: 2,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1.3fr)" },
        }}
      >
        <Box sx={{ display: "grid", gap: 2, minWidth: 0 }}>
          <LotFacts lot={lot} />
          <LotDraws draws={lot.draws} present={lot.drawIndex} />
        </Box>
        <Box sx={{ display: "grid", gap: 2, minWidth: 0 }}>
          {lot.judgedAt !== null && <LotVerdictPanel lot={lot} />}
          {lot.sample.length > 0 && <LotSample lot={lot} onChanged={refresh} />}
          {lot.reviews.totalCount > 0 && <LotReviews lot={lot} />}
          <Button component={LinkBase} to={`/lots/${lot.id}/report`} sx={{ justifySelf: "start" }}>
            {translate("spot_checks.report")}
          </Button>
        </Box>
      </Box>
    </Box>
  );
};
