import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import type { Solution } from "../service-record.ts";

/** The solutions proposed, the newest version first, with what the customer said. */
export const SolutionList = ({
  solutions,
}: {
  readonly solutions: readonly Solution[];
}): ReactElement => {
  const translate = useTranslate();
  if (solutions.length === 0) {
    return <Typography color="textSecondary">{translate("records.no_solutions")}</Typography>;
  }
  const newestFirst = [...solutions].sort((one, other) => other.version - one.version);
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {newestFirst.map(({ id, version, text, proposedBy, proposedAt, customerFeedback }, index) => (
        <Box
          key={id}
          sx={{ borderLeft: 3, borderColor: index === 0 ? "primary.main" : "divider", pl: 1.5 }}
        >
          <Typography variant="body2" color="textSecondary">
            {translate("records.version", { version })} ·{" "}
            {translate("records.proposed_by", { name: proposedBy.name })} <Moment at={proposedAt} />
          </Typography>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Typography>
          {customerFeedback !== null && customerFeedback !== "" && (
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {translate("records.feedback")}: {customerFeedback}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
};
