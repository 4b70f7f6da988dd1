import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { Section } from "../service-records/show/Section.tsx";
import type { LotDetail } from "./lot-documents.ts";

/** The reviews of a lot that the viewer may know of, and how far they are. */
export const LotReviews = ({ lot }: { readonly lot: LotDetail }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { nodes, totalCount } = lot.reviews;
  const done = nodes.filter(({ status }) => status !== "ASSIGNED" && status !== "DRAFT").length;
  return (
    <Section
      title={translate("spot_checks.reviews")}
      aside={translate("spot_checks.progress", { done, total: totalCount })}
    >
      <Box
        component="progress"
        aria-label={translate("spot_checks.reviews")}
        value={done}
        max={totalCount}
        sx={{ width: "100%", height: 8, accentColor: ({ palette }) => palette.primary.main }}
      />
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, mt: 1, display: "grid", gap: 0.5 }}>
        {nodes.map(({ id, itemId, status, scoreText, defective, reviewer }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, alignItems: "baseline" }}
          >
            <RecordLink resource="reviews" id={id}>
              {itemId}
            </RecordLink>
            <span>{reviewer.name}</span>
            <Typography component="span" variant="body2" color="textSecondary">
              {word("ReviewStatus", status)}
            </Typography>
            {scoreText !== null && (
              <Box
                component="strong"
                sx={{ ml: "auto", color: defective === true ? "error.main" : "inherit" }}
              >
                {scoreText}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
};
