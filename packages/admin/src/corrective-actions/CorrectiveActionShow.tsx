import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useRefresh, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { Section } from "../service-records/show/Section.tsx";
import type { CorrectiveActionRow } from "./corrective-action-documents.ts";
import { CorrectiveActionSteps } from "./CorrectiveActionSteps.tsx";

/** One thing to be put right, from its beginning to the check of its effect. */
export const CorrectiveActionShow = (): ReactElement => (
  <ObjectPage<CorrectiveActionRow> resource="corrective-actions" titleOf={({ title }) => title}>
    {(action) => <ActionPage action={action} />}
  </ObjectPage>
);

const ActionPage = ({ action }: { readonly action: CorrectiveActionRow }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const refresh = useRefresh();
  const name = (field: string) => translate(`resources.corrective-actions.fields.${field}`);
  const { kind, status, owner, subject, industryTeam, lot, rootCause, dueAt, overdue } = action;
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2, maxWidth: 900 }}>
      <Section title={action.title} aside={word("CorrectiveActionStatus", status)}>
        <FactList
          facts={[
            [name("kind"), word("CorrectiveActionKind", kind)],
            [name("industryTeam"), industryTeam?.name ?? "–"],
            [name("owner"), owner.name],
            ...(subject === null
              ? []
              : [[translate("corrective_actions.subject"), subject.name] as const]),
            [translate("reviews.root_cause"), rootCause ?? "–"],
            [
              name("dueAt"),
              <Box key="due" component="span" sx={{ color: overdue ? "error.main" : "inherit" }}>
                <Moment at={dueAt} />
                {overdue && ` ${translate("corrective_actions.late")}`}
              </Box>,
            ],
            [
              translate("corrective_actions.check_at"),
              <Moment key="c" at={action.effectCheckAt} />,
            ],
            [translate("corrective_actions.reopenings"), action.reopenings],
            ...(lot === null ? [] : [lotFact(translate("reviews.lot"), lot.id)]),
          ]}
        />
        <CorrectiveActionSteps action={action} onChanged={refresh} />
      </Section>
      {action.evidence !== null && (
        <Section title={translate("corrective_actions.evidence")}>
          <Told at={action.doneAt} by={owner.name} text={action.evidence} />
        </Section>
      )}
      {action.checkNote !== null && (
        <Section title={translate("corrective_actions.check")}>
          <Told at={action.checkedAt} by={action.checkedBy?.name ?? "–"} text={action.checkNote} />
        </Section>
      )}
    </Box>
  );
};

function lotFact(name: string, id: string): readonly [string, ReactElement] {
  return [
    name,
    <RecordLink key="lot" resource="lots" id={id}>
      {id.slice(-8)}
    </RecordLink>,
  ];
}

interface ToldProps {
  readonly at: string | null;
  readonly by: string;
  readonly text: string;
}

const Told = ({ at, by, text }: ToldProps): ReactElement => (
  <>
    <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Typography>
    <Typography variant="body2" color="textSecondary">
      {by} · {at === null ? "–" : <Moment at={at} />}
    </Typography>
  </>
);
