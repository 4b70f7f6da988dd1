import { Box, Button, Link, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useLocale, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { Section } from "../service-records/show/Section.tsx";
import type { LotDetail } from "./lot-documents.ts";
import { LotDraws } from "./LotDraws.tsx";
import { LotFacts } from "./LotFacts.tsx";
import { LotSample } from "./LotSample.tsx";
import { LotReviews } from "./LotReviews.tsx";
import { LotVerdictPanel } from "./LotVerdictPanel.tsx";

const nothing = () => undefined;

/** A lot on paper: everything one needs to check it, in one column. */
export const LotReportPage = (): ReactElement => {
  const translate = useTranslate();
  const locale = useLocale();
  return (
    <ObjectPage<LotDetail> resource="lots" titleOf={() => translate("spot_checks.report")}>
      {(lot) => (
        <Box sx={{ py: 2, display: "grid", gap: 2, maxWidth: 900 }}>
          <Box className="no-print" sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            <Button component={LinkBase} to={`/lots/${lot.id}/show`}>
              {translate("spot_checks.back_to_lot")}
            </Button>
            <Button onClick={() => window.print()}>{translate("spot_checks.print")}</Button>
            {lot.revealedAt !== null && (
              <Link
                href={`/lots/${lot.id}/report.pdf${locale === "en" ? "?language=en" : ""}`}
                target="_blank"
                rel="noopener"
                sx={{ alignSelf: "center" }}
              >
                {translate("spot_checks.report_pdf")}
              </Link>
            )}
          </Box>
          <ReportHead lot={lot} />
          {lot.judgedAt !== null && <LotVerdictPanel lot={lot} />}
          <LotFacts lot={lot} />
          <LotDraws draws={lot.draws} present={lot.drawIndex} />
          {lot.sample.length > 0 && <LotSample lot={lot} onChanged={nothing} />}
          {lot.reviews.totalCount > 0 && <LotReviews lot={lot} />}
          <Section title={translate("spot_checks.criteria")}>
            {lot.criteria.map(({ id, group, name, weight }) => (
              <Typography key={id} variant="body2">
                {group} · {name} · {weight}
              </Typography>
            ))}
          </Section>
        </Box>
      )}
    </ObjectPage>
  );
};

const ReportHead = ({ lot: { plan, status } }: { readonly lot: LotDetail }): ReactElement => {
  const word = useWord();
  return (
    <Typography variant="h5" component="h2">
      {plan.industryTeam.name} · {word("CheckKind", plan.kind)} · {word("LotStatus", status)}
    </Typography>
  );
};
