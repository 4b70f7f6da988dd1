import { Box, Chip, Typography } from "@mui/material";
import type { Theme } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ChannelIcon } from "../../fields/ChannelIcon.tsx";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { RecordDetail, Touch } from "../service-record.ts";
import { useFreshTouches } from "./use-fresh-touches.ts";

/** Every contact with the customer: theirs on the left, ours on the right. */
export const Conversation = ({
  record: { content, touches },
}: {
  readonly record: Pick<RecordDetail, "content" | "touches">;
}): ReactElement => {
  const translate = useTranslate();
  const fresh = useFreshTouches(touches);
  // What opened the record is mostly the customer's own words, which stand in the conversation already.
  const isSaid = touches.some((touch) => touch.content?.trim() === content.trim());
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {!isSaid && (
        <Box>
          <Typography variant="overline" color="textSecondary">
            {translate("resources.service-records.fields.content")}
          </Typography>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {content}
          </Typography>
        </Box>
      )}
      {touches.length === 0 ? (
        <Typography color="textSecondary">{translate("records.no_touches")}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
          {touches.map((touch) => (
            <TouchItem key={touch.id} touch={touch} isFresh={fresh.has(touch.id)} />
          ))}
        </Box>
      )}
    </Box>
  );
};

interface TouchItemProps {
  readonly touch: Touch;
  /** It has just come. */
  readonly isFresh: boolean;
}

const TouchItem = ({ touch, isFresh }: TouchItemProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const isOurs = touch.direction === "OUTBOUND";
  return (
    <Box
      component="li"
      data-touch={touch.id}
      sx={{
        transition: "box-shadow 1s",
        boxShadow: isFresh
          ? ({ palette }: Theme) => `inset 3px 0 0 ${palette.primary.main}`
          : "none",
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
