import {
  Link,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { factPath } from "../service-records/records-path.ts";
import type { MonthFigures, Share } from "./month-figures.ts";
import { monthBesideLast } from "./months.ts";
import type { MonthDays } from "./months.ts";
import { SatisfactionCell } from "./SatisfactionCell.tsx";
import { useMonthFigures } from "./use-month-figures.ts";

/** How the month goes beside the last one; each figure leads to what it counts. */
export const MonthTable = ({ teamId }: { readonly teamId: string }): ReactElement => {
  const translate = useTranslate();
  const { now, last } = monthBesideLast(nowInstant());
  const months = [now, last];
  const { figures, error } = useMonthFigures(teamId, months);
  return (
    <Section title={translate("manager.month")}>
      {figures === undefined ? (
        <Waiting error={error} />
      ) : (
        <Table
          size="small"
          sx={{ "& td, & th": { px: 0.75 }, "& th[scope=row]": { whiteSpace: { sm: "nowrap" } } }}
        >
          <TableHead>
            <TableRow>
              <TableCell />
              {months.map(({ month }) => (
                <TableCell key={month} component="th" scope="col">
                  {month}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {ROWS.map(({ label, render }) => (
              <TableRow key={label}>
                <TableCell component="th" scope="row">
                  {translate(label)}
                </TableCell>
                {months.map((days, index) => {
                  const own = figures[index];
                  return (
                    <TableCell key={days.month}>
                      {own !== undefined && render({ figures: own, days, teamId })}
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
            <TableRow>
              <TableCell component="th" scope="row">
                {translate("manager.satisfaction")}
              </TableCell>
              {months.map((days) => (
                <TableCell key={days.month}>
                  <SatisfactionCell teamId={teamId} days={days} />
                </TableCell>
              ))}
            </TableRow>
          </TableBody>
        </Table>
      )}
    </Section>
  );
};

const Waiting = ({ error }: { readonly error: unknown }): ReactElement =>
  error === null ? <LinearProgress /> : <LoadFailure error={error} />;

interface CellProps {
  readonly figures: MonthFigures;
  readonly days: MonthDays;
  readonly teamId: string;
}

interface Row {
  /** A translation key. */
  readonly label: string;
  readonly render: (cell: CellProps) => ReactElement;
}

const ROWS: readonly Row[] = [
  {
    label: "manager.responses",
    render: (cell) => <ShareCell {...cell} share={cell.figures.responses} fact="RESPONSE" />,
  },
  {
    label: "manager.resolutions",
    render: (cell) => <ShareCell {...cell} share={cell.figures.resolutions} fact="RESOLUTION" />,
  },
  {
    label: "manager.closed",
    render: (cell) => <FactLink {...cell} fact="CLOSED" text={String(cell.figures.closed)} />,
  },
  {
    label: "manager.reopened",
    render: (cell) => <FactLink {...cell} fact="REOPENED" text={String(cell.figures.reopened)} />,
  },
];

interface ShareCellProps extends CellProps {
  readonly share: Share;
  readonly fact: "RESPONSE" | "RESOLUTION";
}

const ShareCell = ({ share, fact, ...cell }: ShareCellProps): ReactElement => {
  const translate = useTranslate();
  const late = share.judged - share.met;
  return (
    <>
      <FactLink
        {...cell}
        fact={`${fact}_JUDGED`}
        text={share.percent === null ? "\u2013" : `${share.percent}%`}
      />
      <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 0.75 }}>
        {share.met}/{share.judged}
      </Typography>
      {late > 0 && (
        <FactLink {...cell} fact={`${fact}_LATE`} text={translate("teams.late", { count: late })} />
      )}
    </>
  );
};

interface FactLinkProps extends CellProps {
  readonly fact: string;
  readonly text: string;
}

const FactLink = ({ teamId, days, fact, text }: FactLinkProps): ReactElement => (
  <Link
    component={LinkBase}
    to={factPath({ fact, factFrom: days.from, factTo: days.to, factTeamId: teamId })}
    color={fact.endsWith("_LATE") ? "error" : "inherit"}
    sx={{ fontVariantNumeric: "tabular-nums", ...(fact.endsWith("_LATE") ? { ml: 0.75 } : {}) }}
  >
    {text}
  </Link>
);
