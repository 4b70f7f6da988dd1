import { Alert, AlertTitle, Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../fields/format-time.ts";

interface RosterFaultProps {
  /** A translation key. */
  readonly fault: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface NamedGap {
  readonly from: string;
  readonly to: string;
}

const SHOWN = 5;

/** Why a roster was not kept; the time that it leaves to nobody is named. */
export const RosterFault = ({ fault, details }: RosterFaultProps): ReactElement => {
  const translate = useTranslate();
  const gaps = gapsOf(details);
  const rest = gaps.length - SHOWN;
  return (
    <Alert severity="error" sx={{ flexBasis: "100%" }}>
      {gaps.length === 0 ? (
        translate(fault)
      ) : (
        <>
          <AlertTitle>{translate("duty.refused", { smart_count: gaps.length })}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5, fontVariantNumeric: "tabular-nums" }}>
            {gaps.slice(0, SHOWN).map(({ from, to }) => (
              <li key={from}>
                {translate("duty.gap", { from: formatDateTime(from), to: endOf(from, to) })}
              </li>
            ))}
            {rest > 0 && <li>{translate("duty.more_gaps", { smart_count: rest })}</li>}
          </Box>
        </>
      )}
    </Alert>
  );
};

/** The time alone, when it is on the day it began. */
function endOf(from: string, to: string): string {
  const [starts, ends] = [formatDateTime(from), formatDateTime(to)];
  return starts.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11) : ends;
}

function gapsOf({ gaps }: Readonly<Record<string, unknown>>): NamedGap[] {
  return Array.isArray(gaps) ? gaps.filter(isGap) : [];
}

function isGap(value: unknown): value is NamedGap {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}
