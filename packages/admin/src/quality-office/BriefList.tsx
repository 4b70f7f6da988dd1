import { Box, Link, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { Section } from "../service-records/show/Section.tsx";

interface BriefListProps {
  readonly title: string;
  /** Where all of it is. */
  readonly all?: string;
  readonly children: readonly ReactElement[];
}

/** A few lines of what wants attention, or that nothing does. */
export const BriefList = ({ title, all, children }: BriefListProps): ReactElement => {
  const translate = useTranslate();
  const more =
    all === undefined ? null : (
      <Link component={LinkBase} to={all}>
        {translate("quality_office.all")}
      </Link>
    );
  return (
    <Section title={title} aside={more}>
      {children.length === 0 ? (
        <Typography color="textSecondary">{translate("quality_office.nothing")}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 0.75 }}>
          {children.slice(0, MOST)}
        </Box>
      )}
    </Section>
  );
};

const MOST = 8;
