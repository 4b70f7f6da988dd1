import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Box, IconButton, List, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { NoticeRow } from "./notice-documents.ts";
import { NoticeItem } from "./NoticeItem.tsx";

interface NoticePanelProps {
  readonly notices: readonly NoticeRow[];
  readonly onSeen: () => void;
  readonly onClose: () => void;
}

/** What one has to see to, the newest first. */
export const NoticePanel = ({ notices, onSeen, onClose }: NoticePanelProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box
      role="region"
      aria-label={translate("notices.title")}
      sx={{ width: "min(26rem, 100vw)", p: 2 }}
    >
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="h6" component="h2">
          {translate("notices.title")}
        </Typography>
        <IconButton aria-label={translate("notices.close")} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {notices.length === 0 ? (
        <Typography color="textSecondary">{translate("notices.none")}</Typography>
      ) : (
        <List disablePadding>
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} onSeen={onSeen} onLeave={onClose} />
          ))}
        </List>
      )}
    </Box>
  );
};
