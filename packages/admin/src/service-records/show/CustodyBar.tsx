import { Box, Typography } from "@mui/material";
import { formatInstant } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import { useNow } from "../../fields/use-now.ts";
import type { CustodySpan } from "../service-record.ts";
import { placeOn, spanOf } from "./receipt-geometry.ts";
import { Section } from "./Section.tsx";

const TINTS = ["text.disabled", "info.main", "primary.main", "success.main", "warning.main"];

/** Who held the record from when to when, without gap. */
export const CustodyBar = ({
  custody,
  closedAt,
}: {
  readonly custody: readonly CustodySpan[];
  /** A closed record is held on in name only: the bar ends here. Null while it is open. */
  readonly closedAt: string | null;
}): ReactElement => {
  const translate = useTranslate();
  const present = formatInstant(useNow());
  const end = closedAt ?? present;
  const nameOf = useHolderName();
  const span = spanOf(custody.flatMap(({ from, to }) => [from, to ?? end]));
  return (
    <Section title={translate("records.custody")}>
      <Box
        aria-hidden="true"
        sx={{ position: "relative", height: 12, borderRadius: 1, overflow: "hidden", mb: 1 }}
      >
        {custody.map(({ from, to }, index) => {
          const { left, width } = placeOn(span, from, to ?? end);
          return (
            <Box
              key={from}
              sx={{
                position: "absolute",
                top: 0,
                bottom: 0,
                left: `${String(left)}%`,
                width: `calc(${String(width)}% - 1px)`,
                bgcolor: tintOf(index),
              }}
            />
          );
        })}
      </Box>
      <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 0.5 }}>
        {custody.map((one, index) => (
          <Box
            component="li"
            key={one.from}
            sx={{ display: "flex", gap: 1, alignItems: "baseline" }}
          >
            <Box
              aria-hidden="true"
              sx={{ width: 8, height: 8, borderRadius: 0.5, bgcolor: tintOf(index), flexShrink: 0 }}
            />
            <Box sx={{ minWidth: 0, flex: 1 }}>
              {nameOf(one)}
              {one.reason !== null && (
                <Typography variant="body2" color="textSecondary">
                  {one.reason}
                </Typography>
              )}
            </Box>
            <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: "nowrap" }}>
              <Moment at={one.from} /> – <SpanEnd at={one.to ?? closedAt} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};

function useHolderName(): (span: CustodySpan) => string {
  const translate = useTranslate();
  return ({ industryTeam, engineer }) => {
    if (engineer !== null) {
      return engineer.staff.name;
    }
    return industryTeam === null
      ? translate("records.desk")
      : translate("records.queue", { team: industryTeam.name });
  };
}

function tintOf(index: number): string {
  return TINTS[Math.min(index, TINTS.length - 1)] ?? "primary.main";
}

const SpanEnd = ({ at }: { readonly at: string | null }): ReactElement => {
  const translate = useTranslate();
  return at === null ? <>{translate("time.now")}</> : <Moment at={at} />;
};
