import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { Digest } from "./Digest.tsx";
import type { LotDraw } from "./lot-documents.ts";

interface LotDrawsProps {
  readonly draws: readonly LotDraw[];
  /** The draw that counts. */
  readonly present: number;
}

/** Every draw of a lot, also those that were put aside, with why. */
export const LotDraws = ({ draws, present }: LotDrawsProps): ReactElement | null => {
  const translate = useTranslate();
  return draws.length === 0 ? null : (
    <Section title={translate("spot_checks.draws")}>
      <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
        {draws.map((draw) => (
          <Box component="li" key={draw.id} sx={{ display: "grid", gap: 0.25 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {translate("spot_checks.draw_number", { number: draw.drawIndex })}
              {draw.drawIndex !== present && ` · ${translate("spot_checks.put_aside")}`}
            </Typography>
            <DrawDetail draw={draw} />
          </Box>
        ))}
      </Box>
    </Section>
  );
};

const DrawDetail = ({ draw }: { readonly draw: LotDraw }): ReactElement => {
  const translate = useTranslate();
  const { commitment, drawnAt, drawnBy, reason, seed, sample } = draw;
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {drawnAt === null ? translate("spot_checks.not_drawn") : <Moment at={drawnAt} />}
        {drawnBy !== null && ` · ${drawnBy.name}`}
        {sample.length > 0 && ` · ${translate("spot_checks.items", { count: sample.length })}`}
      </Typography>
      {reason !== null && <Typography variant="body2">{reason}</Typography>}
      <Typography variant="body2" component="div">
        {translate("spot_checks.commitment")} <Digest text={commitment} />
      </Typography>
      <Typography variant="body2" component="div">
        {translate("spot_checks.seed")}{" "}
        {seed === null ? translate("spot_checks.seed_hidden") : <Digest text={seed} />}
      </Typography>
    </>
  );
};
