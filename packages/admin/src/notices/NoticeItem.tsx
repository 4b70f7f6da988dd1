import { Alert, Box, Button, ListItem, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useFreshRights } from "../layout/use-fresh-rights.ts";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { HandOnDialog } from "./HandOnDialog.tsx";
import { AcknowledgeNoticeDocument, AcknowledgePageDocument } from "./notice-documents.ts";
import type { NoticeRow } from "./notice-documents.ts";
import { useNoticeWords } from "./use-notice-words.ts";

interface NoticeItemProps {
  readonly notice: NoticeRow;
  readonly onSeen: () => void;
  readonly onLeave: () => void;
}

/** One notice: what it says, the record, and that one sees to it or hands it on. */
export const NoticeItem = ({ notice, onSeen, onLeave }: NoticeItemProps): ReactElement => {
  const translate = useTranslate();
  const words = useNoticeWords();
  const { give, fault, isBusy } = useGiving();
  const askRights = useFreshRights();
  const [isHanding, setHanding] = useState(false);
  const { serviceRecord } = notice;
  const acknowledge = async () => {
    if ((await give(() => acknowledgeOf(notice))) !== null) {
      askRights();
      onSeen();
    }
  };
  return (
    <ListItem divider disableGutters sx={{ display: "grid", gap: 0.5 }}>
      <Typography sx={{ overflowWrap: "anywhere" }}>{words(notice)}</Typography>
      <Typography variant="body2" color="textSecondary">
        <Moment at={notice.createdAt} />
      </Typography>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button
          size="small"
          variant="contained"
          disabled={isBusy}
          onClick={() => void acknowledge()}
        >
          {translate(notice.kind === "DUTY_PAGE" ? "notices.take_call" : "notices.acknowledge")}
        </Button>
        <Button size="small" onClick={() => setHanding(true)}>
          {translate("notices.hand_on")}
        </Button>
        {serviceRecord !== null && (
          <Button
            size="small"
            component={LinkBase}
            to={`/service-records/${serviceRecord.id}/show`}
            onClick={onLeave}
          >
            {serviceRecord.number}
          </Button>
        )}
      </Box>
      {isHanding && (
        <HandOnDialog notice={notice} onClose={() => setHanding(false)} onDone={onSeen} />
      )}
    </ListItem>
  );
};

/** A page is answered by taking the call: nobody else is paged then. */
function acknowledgeOf({ id, kind, source }: NoticeRow): Promise<unknown> {
  return kind === "DUTY_PAGE"
    ? runCommand(AcknowledgePageDocument, { input: { id: source.replace("duty_call:", "") } })
    : runCommand(AcknowledgeNoticeDocument, { input: { id } });
}
