import { Chip, Link, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import type { YearCalendar } from "./calendar-documents.ts";

const COLORS = { EMPTY: "error", PROVISIONAL: "warning", CERTIFIED: "success" } as const;

/** How far the year can be relied on, by whose word, and from which paper. */
export const YearFacts = ({ calendar }: { readonly calendar: YearCalendar }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { state, version, certifiedBy, source } = calendar;
  const papers = (source ?? "").split("\n").filter((paper) => paper !== "");
  return (
    <FactList
      facts={[
        [
          translate("calendars.state"),
          <Chip
            key="state"
            size="small"
            variant="outlined"
            color={COLORS[state]}
            label={word("CalendarState", state)}
          />,
        ],
        [translate("calendars.version"), version],
        [translate("calendars.certified_by"), certifiedBy?.name ?? "–"],
        [
          translate("calendars.source"),
          papers.length === 0
            ? "–"
            : papers.map((paper) => (
                <Typography key={paper} variant="body2">
                  <Link href={paper} target="_blank" rel="noreferrer">
                    {paper}
                  </Link>
                </Typography>
              )),
        ],
      ]}
    />
  );
};
