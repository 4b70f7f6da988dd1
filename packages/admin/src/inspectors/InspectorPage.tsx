import { Box, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Title, useTranslate } from "react-admin";
import { Asked } from "../layout/Asked.tsx";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import { OpeningButton } from "../layout/OpeningButton.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMay } from "../layout/use-may.ts";
import { useMe } from "../layout/use-me.ts";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { CalibrationList } from "./CalibrationList.tsx";
import { ConfusionTable } from "./ConfusionTable.tsx";
import { DeclareConflictDialog } from "./DeclareConflictDialog.tsx";
import { InspectorsDocument } from "./inspector-documents.ts";
import { InspectorTable } from "./InspectorTable.tsx";

/** The quality office about itself: work, agreement, conflicts, calibration. */
export const InspectorPage = (): ReactElement | null => {
  const translate = useTranslate();
  const may = useMay();
  const me = useMe();
  const asked = useQuery({
    queryKey: ["inspectors"],
    queryFn: () => runQuery(InspectorsDocument, {}),
    retry: 1,
  });
  if (me === null) {
    return null;
  }
  if (!me.roles.includes("INSPECTOR") && !me.roles.includes("GENERAL_MANAGER")) {
    return <DeniedPage />;
  }
  return (
    <Box sx={{ display: "grid", gap: 2, pb: 2 }}>
      <Title title={translate("inspectors.title")} />
      <Toolbar>
        {may("CONFLICT_DECLARE") && (
          <OpeningButton variant="outlined" label={translate("inspectors.declare")}>
            {(close) => <DeclareConflictDialog onClose={close} />}
          </OpeningButton>
        )}
      </Toolbar>
      <Asked asked={asked}>
        {({ inspectors, reviewAgreement }) => (
          <>
            <Section title={translate("inspectors.title")}>
              <InspectorTable inspectors={inspectors} />
            </Section>
            <Section title={translate("inspectors.agreement")}>
              <Typography variant="body2" color="textSecondary">
                {translate("inspectors.agreement_hint")}
              </Typography>
              <AgreementTable criteria={reviewAgreement} />
            </Section>
            <Section title={translate("inspectors.confusion")}>
              <ConfusionTable inspectors={inspectors} />
            </Section>
            <CalibrationList inspectors={inspectors} />
          </>
        )}
      </Asked>
    </Box>
  );
};
