import { Box, Typography } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { Moment } from "../fields/Moment.tsx";
import { Asked } from "../layout/Asked.tsx";
import { OpeningButton } from "../layout/OpeningButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { CalibrationComparisonDocument, CalibrationsDocument } from "./calibration-documents.ts";
import type { CalibrationRow } from "./calibration-documents.ts";
import { CreateCalibrationDialog } from "./CreateCalibrationDialog.tsx";
import type { InspectorRow } from "./inspector-documents.ts";

/** The sessions in which inspectors score the same cycles, and how they compare afterwards. */
export const CalibrationList = ({
  inspectors,
}: {
  readonly inspectors: readonly InspectorRow[];
}): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const asked = useQuery({
    queryKey: ["calibrations"],
    queryFn: () => runQuery(CalibrationsDocument, {}),
    retry: 1,
  });
  return (
    <Section title={translate("inspectors.calibrations")}>
      {may("CALIBRATION_CREATE") && (
        <OpeningButton variant="outlined" label={translate("inspectors.calibrate")}>
          {(close) => (
            <CreateCalibrationDialog
              inspectors={inspectors}
              onClose={close}
              onCreated={() => {
                close();
                void asked.refetch();
              }}
            />
          )}
        </OpeningButton>
      )}
      <Asked asked={asked}>
        {({ calibrationSessions }) =>
          calibrationSessions.length === 0 ? (
            <Typography role="status" color="textSecondary">
              {translate("inspectors.no_sessions")}
            </Typography>
          ) : (
            calibrationSessions.map((session) => (
              <CalibrationItem key={session.id} session={session} />
            ))
          )
        }
      </Asked>
    </Section>
  );
};

const CalibrationItem = ({ session }: { readonly session: CalibrationRow }): ReactElement => {
  const translate = useTranslate();
  const { id, title, deadline, invited, serviceCycles } = session;
  const isOver = nowInstant() > (parseInstant(deadline) ?? Number.POSITIVE_INFINITY);
  const asked = useQuery({
    queryKey: ["calibrations", "comparison", id],
    queryFn: () => runQuery(CalibrationComparisonDocument, { id }),
    enabled: isOver,
    retry: 1,
  });
  return (
    <Box component="article" sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="subtitle2" component="h4">
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {translate("inspectors.deadline")} <Moment at={deadline} /> ·{" "}
        {translate("inspectors.cycles", { count: serviceCycles.length })} ·{" "}
        {translate("inspectors.invited")}{" "}
        {invited.map(({ name }) => name).join(translate("reviews.and"))}
      </Typography>
      {isOver ? (
        <Asked asked={asked}>
          {({ calibrationComparison }) => <AgreementTable criteria={calibrationComparison} />}
        </Asked>
      ) : (
        <Typography variant="body2">{translate("inspectors.compare_later")}</Typography>
      )}
    </Box>
  );
};
