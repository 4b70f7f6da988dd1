import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { Asked } from "../layout/Asked.tsx";
import { Choice } from "../layout/Choice.tsx";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";
import { CompareVersionsDocument } from "./scorecard-documents.ts";
import type { Criterion, ScorecardRow } from "./scorecard-documents.ts";

/** Two versions side by side, criterion by criterion. */
export const VersionComparison = ({
  scorecard: { id, versions },
}: {
  readonly scorecard: ScorecardRow;
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const newest = Math.max(...versions.map(({ version }) => version));
  const [from, setFrom] = useState(newest - 1);
  const [to, setTo] = useState(newest);
  const asked = useQuery({
    queryKey: ["scorecards", "compare", id, from, to],
    queryFn: () => runQuery(CompareVersionsDocument, { id, from, to }),
    retry: 1,
  });
  const choices = versions.map(
    ({ version }) => [String(version), translate("scorecards.version", { version })] as const,
  );
  return (
    <Section title={translate("scorecards.compare")}>
      <Box sx={{ display: "flex", gap: 1, maxWidth: 400 }}>
        <Choice
          label={translate("scorecards.before")}
          value={String(from)}
          choices={choices}
          onChange={(version) => setFrom(Number(version))}
        />
        <Choice
          label={translate("scorecards.after")}
          value={String(to)}
          choices={choices}
          onChange={(version) => setTo(Number(version))}
        />
      </Box>
      <Asked asked={asked}>
        {({ compareScorecardVersions }) => (
          <Box sx={{ overflowX: "auto" }}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate("scorecards.change")}</TableCell>
                  <TableCell>{translate("scorecards.before")}</TableCell>
                  <TableCell>{translate("scorecards.after")}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {compareScorecardVersions.map(({ name, change, before, after }) => (
                  <TableRow key={name}>
                    <TableCell sx={{ fontWeight: change === "SAME" ? 400 : 650 }}>
                      {word("CriterionFate", change)}
                    </TableCell>
                    <TableCell>
                      <CriterionCell criterion={before} />
                    </TableCell>
                    <TableCell>
                      <CriterionCell criterion={after} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        )}
      </Asked>
    </Section>
  );
};

const CriterionCell = ({ criterion }: { readonly criterion: Criterion | null }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  if (criterion === null) {
    return <>–</>;
  }
  const { group, name, weight, critical, feeds, rootCauses } = criterion;
  const parts = [
    `${group} · ${name}`,
    translate("reviews.weight", { weight }),
    ...(critical ? [translate("reviews.critical")] : []),
    ...(feeds === null ? [] : [word("AssessmentItemKind", feeds)]),
    ...rootCauses,
  ];
  return <>{parts.join(" · ")}</>;
};
