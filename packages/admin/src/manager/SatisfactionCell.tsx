import { Link, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import type { MonthDays } from "./months.ts";
import { useSatisfaction } from "./use-satisfaction.ts";

interface SatisfactionCellProps {
  readonly teamId: string;
  readonly days: MonthDays;
}

/** The mean of a month, and the share of 4 and 5 with how sure that is; a few answers say little. */
export const SatisfactionCell = ({ teamId, days }: SatisfactionCellProps): ReactElement => {
  const translate = useTranslate();
  const satisfaction = useSatisfaction(teamId, days);
  if (satisfaction === undefined) {
    return <span>{"\u2026"}</span>;
  }
  const { answered, meanHundredths, satisfiedPercent, interval } = satisfaction;
  return (
    <>
      <Link component={LinkBase} to={evaluationsPath(teamId, days)} color="inherit">
        {meanHundredths === null
          ? "\u2013"
          : translate("figures.score", {
              score: (meanHundredths / 100).toFixed(2),
              count: answered,
            })}
      </Link>
      {satisfiedPercent !== null && (
        <Typography variant="body2" color="textSecondary">
          {translate("manager.satisfied", {
            share: satisfiedPercent,
            low: Math.floor(interval.low * 100),
            high: Math.ceil(interval.high * 100),
          })}
        </Typography>
      )}
    </>
  );
};

function evaluationsPath(teamId: string, { from, to }: MonthDays): string {
  const filter = { industryTeamId: teamId, answeredFrom: from, answeredTo: to };
  const query = new URLSearchParams({ filter: JSON.stringify(filter), page: "1", perPage: "25" });
  return `/evaluations?${query.toString()}`;
}
