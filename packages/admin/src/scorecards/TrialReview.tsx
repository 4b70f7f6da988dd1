import { Box, TextField, Typography } from "@mui/material";
import { scoreReview } from "@attest/shared/scorecard";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Asked } from "../layout/Asked.tsx";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { marksOf, withPart } from "../reviews/bench-draft.ts";
import type { BenchDraft } from "../reviews/bench-draft.ts";
import { CriterionForm } from "../reviews/CriterionForm.tsx";
import type { RecordDetail } from "../service-records/service-record.ts";
import { Conversation } from "../service-records/show/Conversation.tsx";
import { Section } from "../service-records/show/Section.tsx";
import type { ScorecardVersion } from "./scorecard-documents.ts";

const TrialRecordDocument = typed<
  { serviceRecord: Pick<RecordDetail, "subject" | "content" | "touches"> | null },
  { number: string }
>(
  `query TrialRecord($number: String!) { serviceRecord(number: $number) { subject content
    touches { id channel direction receivedAt loggedAt automatic content } } }`,
);

/** A version tried on a real record; nothing of it is kept. */
export const TrialReview = ({ version }: { readonly version: ScorecardVersion }): ReactElement => {
  const translate = useTranslate();
  const [number, setNumber] = useState("");
  const [draft, setDraft] = useState<BenchDraft>({});
  const { criteria, criticalDisplay } = version;
  const score = scoreReview(criteria, marksOf(draft, criteria), criticalDisplay);
  return (
    <Section title={translate("scorecards.trial")}>
      <Typography variant="body2" color="textSecondary">
        {translate("scorecards.trial_hint")}
      </Typography>
      <TextField
        label={translate("resources.service-records.fields.number")}
        value={number}
        placeholder="SR-202609-0001"
        onChange={({ target }) => setNumber(target.value)}
        sx={{ width: 260 }}
      />
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1fr)" },
        }}
      >
        <Box>{number.trim() !== "" && <TrialRecord number={number.trim()} />}</Box>
        <Box sx={{ display: "grid", gap: 1 }}>
          {criteria.map((criterion) => (
            <CriterionForm
              key={criterion.id}
              criterion={criterion}
              mark={draft[criterion.id]}
              isPresent={false}
              onFocus={() => undefined}
              onChange={(part) => setDraft((now) => withPart(now, criterion.id, part))}
            />
          ))}
          <Typography role="status" variant="h6" component="p">
            {translate("scorecards.trial_score", {
              score: score === null ? "–" : (score.displayed / 100).toFixed(2),
            })}
            {score?.defective === true && ` · ${translate("spot_checks.defective")}`}
          </Typography>
        </Box>
      </Box>
    </Section>
  );
};

const TrialRecord = ({ number }: { readonly number: string }): ReactElement => {
  const translate = useTranslate();
  const asked = useQuery({
    queryKey: ["service-records", "trial", number],
    queryFn: () => runQuery(TrialRecordDocument, { number }),
    retry: false,
  });
  return (
    <Asked asked={asked}>
      {({ serviceRecord }) =>
        serviceRecord === null ? (
          <Typography color="textSecondary">{translate("state.missing")}</Typography>
        ) : (
          <>
            <Typography sx={{ fontWeight: 600 }}>{serviceRecord.subject}</Typography>
            <Conversation record={serviceRecord} />
          </>
        )
      }
    </Asked>
  );
};
