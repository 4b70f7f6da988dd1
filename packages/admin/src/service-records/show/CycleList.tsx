import { Box, Link, Rating, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useLocale, useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { Cycle } from "../service-record.ts";

interface CycleListProps {
  /** The record's. */
  readonly number: string;
  readonly cycles: readonly Cycle[];
}

/** The record's passes from opening to closing, and how the customer judged each. */
export const CycleList = ({ number, cycles }: CycleListProps): ReactElement => {
  const translate = useTranslate();
  const locale = useLocale();
  const word = useWord();
  return (
    <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
      {cycles.map((cycle) => (
        <li key={cycle.id}>
          <Typography variant="subtitle2" component="h4">
            {translate("records.cycle_name", { number: cycle.number })} · {cycle.frameId}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            <Moment at={cycle.openedAt} /> –{" "}
            {cycle.closedAt === null ? translate("time.now") : <Moment at={cycle.closedAt} />}
            {cycle.closeReason !== null && ` · ${word("CloseReason", cycle.closeReason)}`}
          </Typography>
          <Link
            href={`/service-records/${encodeURIComponent(number)}/cycles/${String(cycle.number)}/form.pdf${locale === "en" ? "?language=en" : ""}`}
            target="_blank"
            rel="noopener"
            variant="body2"
          >
            {translate("collaboration.print_form")}
          </Link>
          {cycle.archiveHash !== null && (
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
              {translate("records.archive_hash")} <code>{cycle.archiveHash}</code>
            </Typography>
          )}
          {cycle.evaluations.map(({ id, status, score, comment }) => (
            <Box key={id} sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
              <span>
                {translate("records.evaluation")}: {word("EvaluationStatus", status)}
              </span>
              {score !== null && (
                <Rating
                  value={score}
                  readOnly
                  size="small"
                  getLabelText={() => translate("evaluations.stars", { score })}
                />
              )}
              <span>{comment}</span>
            </Box>
          ))}
        </li>
      ))}
    </Box>
  );
};
