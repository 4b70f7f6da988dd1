import NotificationsIcon from "@mui/icons-material/NotificationsOutlined";
import { Badge, Drawer, IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { NoticePanel } from "./NoticePanel.tsx";
import { useNotices } from "./use-notices.ts";

/** How much one has to see to, on every page. */
export const NoticeBell = (): ReactElement => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { count, notices, reload } = useNotices();
  const label = translate("notices.bell", { smart_count: count });
  return (
    <>
      <Tooltip title={label}>
        <IconButton color="inherit" aria-label={label} onClick={() => setOpen(true)}>
          <Badge badgeContent={count} max={99} color="error">
            <NotificationsIcon fontSize="small" />
          </Badge>
        </IconButton>
      </Tooltip>
      <Drawer anchor="right" open={isOpen} onClose={() => setOpen(false)}>
        <NoticePanel notices={notices} onSeen={reload} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  );
};
