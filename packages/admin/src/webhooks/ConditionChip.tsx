import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useWord } from "../i18n/use-word.ts";
import type { WebhookRow } from "./webhook-documents.ts";

const TONE = { HEALTHY: "success.main", FAILING: "error.main", DISABLED: "text.secondary" };

/** How an endpoint fares in one word; colour alone says nothing. */
export const ConditionChip = ({ webhook }: { readonly webhook: WebhookRow }): ReactElement => {
  const word = useWord();
  const { health, disabledBecause } = webhook;
  const why = disabledBecause === null ? "" : ` · ${word("WebhookStop", disabledBecause)}`;
  return (
    <Box component="span" sx={{ color: TONE[health.condition], whiteSpace: "nowrap" }}>
      {word("WebhookCondition", health.condition)}
      {why}
    </Box>
  );
};
