import { Box, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { Asked } from "../layout/Asked.tsx";
import { LettersDocument } from "../provider/quality-documents.ts";
import { runQuery } from "../provider/run.ts";

/** The letters that went out about a record. */
export const CycleLetters = ({
  serviceRecordId,
}: {
  readonly serviceRecordId: string;
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const asked = useQuery({
    queryKey: ["letters", serviceRecordId],
    queryFn: () => runQuery(LettersDocument, { serviceRecordId, first: 50, offset: 0 }),
    retry: 1,
  });
  return (
    <Asked asked={asked}>
      {({ letters }) =>
        letters.totalCount === 0 ? (
          <Typography color="textSecondary">{translate("reviews.no_letters")}</Typography>
        ) : (
          letters.nodes.map(({ id, kind, subject, bodyText, createdAt }) => (
            <Box key={id} component="article">
              <Typography variant="subtitle2" component="h3">
                {word("LetterKind", kind)} · {subject} · <Moment at={createdAt} />
              </Typography>
              <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {bodyText}
              </Typography>
            </Box>
          ))
        )
      }
    </Asked>
  );
};
