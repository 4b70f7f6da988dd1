import { Box, Button, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { FactList } from "../layout/FactList.tsx";
import { useMay } from "../layout/use-may.ts";
import { Section } from "../service-records/show/Section.tsx";
import { Digest } from "./Digest.tsx";
import type { LotDetail } from "./lot-documents.ts";
import { RecomputePanel } from "./RecomputePanel.tsx";
import { VerdictWord } from "./VerdictWord.tsx";

/** The verdict with what it rests on; after the reveal with the seed and the means to draw once more. */
export const LotVerdictPanel = ({ lot }: { readonly lot: LotDetail }): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { verdict, seed, revealedAt, disputeUntil } = lot;
  const isLinked = verdict === "NOT_ACCEPTED" && revealedAt !== null;
  return (
    <Section title={translate("spot_checks.verdict")}>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <Typography variant="h5" component="p">
          <VerdictWord verdict={verdict} />
        </Typography>
        <FactList
          facts={[
            [
              translate("spot_checks.defectives"),
              translate("spot_checks.defectives_of", countsOf(lot)),
            ],
            [
              translate("spot_checks.revealed"),
              revealedAt === null ? (
                translate("spot_checks.not_revealed")
              ) : (
                <Moment at={revealedAt} />
              ),
            ],
            [
              translate("reviews.dispute_until"),
              disputeUntil === null ? "–" : <Moment at={disputeUntil} />,
            ],
            [
              translate("spot_checks.seed"),
              seed === null ? translate("spot_checks.seed_hidden") : <Digest text={seed} />,
            ],
          ]}
        />
        {seed !== null && <RecomputePanel lot={lot} seed={seed} />}
        {isLinked && may("CORRECTIVE_ACTION_CREATE") && (
          <Button
            component={LinkBase}
            to={`/corrective-actions-new?lotId=${lot.id}&industryTeamId=${lot.plan.industryTeam.id}`}
            variant="outlined"
            sx={{ justifySelf: "start" }}
          >
            {translate("corrective_actions.create")}
          </Button>
        )}
      </Box>
    </Section>
  );
};

function countsOf({ defectives, samplingPlan }: LotDetail): Readonly<Record<string, number>> {
  return {
    defectives: defectives ?? 0,
    size: samplingPlan?.sampleSize ?? 0,
    ac: samplingPlan?.acceptanceNumber ?? 0,
  };
}
