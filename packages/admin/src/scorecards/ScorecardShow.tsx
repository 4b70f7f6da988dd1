import { Box, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useParams, useTranslate } from "react-admin";
import { Asked } from "../layout/Asked.tsx";
import { Choice } from "../layout/Choice.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { useMay } from "../layout/use-may.ts";
import { Section } from "../service-records/show/Section.tsx";
import { CriterionTable } from "./CriterionTable.tsx";
import { reviseScorecard } from "./scorecard-documents.ts";
import type { ScorecardRow, ScorecardVersion } from "./scorecard-documents.ts";
import { draftFrom } from "./scorecard-draft.ts";
import { ScorecardBuilder } from "./ScorecardBuilder.tsx";
import { TrialReview } from "./TrialReview.tsx";
import { useScorecards } from "./use-scorecards.ts";
import { VersionComparison } from "./VersionComparison.tsx";

/** A scorecard with its versions: read, compared, tried on a record, revised. */
export const ScorecardShow = (): ReactElement => {
  const { id } = useParams<{ id: string }>();
  const asked = useScorecards();
  return (
    <Asked asked={asked}>
      {({ scorecards }) => {
        const found = scorecards.find((one) => one.id === id);
        return found === undefined ? <NotFoundPage /> : <ScorecardPage scorecard={found} />;
      }}
    </Asked>
  );
};

const ScorecardPage = ({ scorecard }: { readonly scorecard: ScorecardRow }): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const [chosen, choose] = useState<number | null>(null);
  const [isRevising, setRevising] = useState(false);
  const versions = [...scorecard.versions].sort((a, b) => b.version - a.version);
  const shown = versions.find(({ version }) => version === chosen) ?? versions[0];
  if (shown === undefined) {
    return <NotFoundPage />;
  }
  if (isRevising) {
    return (
      <>
        <Title title={scorecard.name} />
        <ScorecardBuilder
          isRevision
          start={draftFrom(scorecard.name, shown)}
          submit={translate("scorecards.revise")}
          onSubmit={(settings) => reviseScorecard(scorecard, settings)}
          onDone={() => {
            choose(null);
            setRevising(false);
          }}
        />
      </>
    );
  }
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={scorecard.name} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <Box sx={{ width: 180 }}>
          <VersionChoice versions={versions} value={shown.version} onChange={choose} />
        </Box>
        {may("SCORECARD_REVISE") && (
          <Button variant="contained" onClick={() => setRevising(true)}>
            {translate("scorecards.revise")}
          </Button>
        )}
      </Box>
      <Section title={translate("scorecards.version", { version: shown.version })}>
        <CriterionTable criteria={shown.criteria} />
      </Section>
      {versions.length > 1 && <VersionComparison scorecard={scorecard} />}
      <TrialReview key={shown.id} version={shown} />
    </Box>
  );
};

interface VersionChoiceProps {
  readonly versions: readonly ScorecardVersion[];
  readonly value: number;
  readonly onChange: (version: number) => void;
}

const VersionChoice = ({ versions, value, onChange }: VersionChoiceProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Choice
      label={translate("scorecards.version_label")}
      value={String(value)}
      choices={versions.map(
        ({ version }) => [String(version), translate("scorecards.version", { version })] as const,
      )}
      onChange={(version) => onChange(Number(version))}
    />
  );
};
