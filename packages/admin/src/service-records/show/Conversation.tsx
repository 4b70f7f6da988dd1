import { Box, Chip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ChannelIcon } from "../../fields/ChannelIcon.tsx";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { RecordDetail, Touch } from "../service-record.ts";

/** Every contact with the customer: theirs on the left, ours on the right. */
export const Conversation = ({
  record: { content, touches },
}: {
  readonly record: RecordDetail;
}): ReactElement => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <Box>
        <Typography variant="overline" color="textSecondary">
          {translate("resources.service-records.fields.content")}
        </Typography>
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{content}</Typography>
      </Box>
      {touches.length === 0 ? (
        <Typography color="textSecondary">{translate("records.no_touches")}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
          {touches.map((touch) => (
            <TouchItem key={touch.id} touch={touch} />
          ))}
        </Box>
      )}
    </Box>
  );
};

const TouchItem = ({ touch }: { readonly touch: Touch }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const isOurs = touch.direction === "OUTBOUND";
  return (
    <Box
      component="li"
      sx={{
        justifySelf: isOurs ? "end" : "start",
        maxWidth: "min(100%, 560px)",
        bgcolor: isOurs ? "action.hover" : "background.default",
        border: 1,
        borderColor: "divider",
        borderRadius: 1.5,
        px: 1.5,
        py: 1,
      }}
    >
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          gap: 1,
          alignItems: "center",
          color: "text.secondary",
          fontSize: "0.85em",
        }}
      >
        <span>{word("TouchDirection", touch.direction)}</span>
        <ChannelIcon channel={touch.channel} />
        <Moment at={touch.receivedAt} />
        {touch.automatic && (
          <Chip
            size="small"
            variant="outlined"
            label={translate("records.automatic")}
            sx={{ height: 18 }}
          />
        )}
      </Box>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {touch.content ?? "–"}
      </Typography>
    </Box>
  );
};
