import { Box, Button, Typography } from "@mui/material";
import { isOpenStatus } from "@attest/shared/service-record";
import { useState } from "react";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import { runCommand } from "../../provider/run.ts";
import { useGiving } from "../../provider/use-giving.ts";
import { ActionDialog } from "../actions/ActionDialog.tsx";
import type { BackupResource } from "../service-record.ts";
import type { CollaborationProps } from "./collaboration-props.ts";
import { PanelPart } from "./PanelPart.tsx";
import { ReleaseBackupDocument } from "./collaboration-documents.ts";
import { useRecordRight } from "./use-record-right.ts";

/** Who and what helps behind the holder, and how to call in more. */
export const BackupList = ({ record, onChanged }: CollaborationProps): ReactElement => {
  const translate = useTranslate();
  const may = useRecordRight(record);
  const [isCalling, setCalling] = useState(false);
  const mayRelease = may("releaseBackupResource");
  return (
    <PanelPart
      title={translate("collaboration.backup")}
      empty={record.backupResources.length === 0 ? translate("collaboration.no_backup") : null}
      action={
        isOpenStatus(record.status) &&
        may("requestBackupResource") && (
          <Button variant="outlined" onClick={() => setCalling(true)}>
            {translate("actions.requestBackupResource")}
          </Button>
        )
      }
    >
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
        {record.backupResources.map((resource) => (
          <BackupItem key={resource.id} {...{ resource, mayRelease, onChanged }} />
        ))}
      </Box>
      {isCalling && (
        <ActionDialog
          action={{ name: "requestBackupResource" }}
          record={record}
          onClose={() => setCalling(false)}
          onChanged={onChanged}
        />
      )}
    </PanelPart>
  );
};

interface BackupItemProps {
  readonly resource: BackupResource;
  readonly mayRelease: boolean;
  readonly onChanged: () => void;
}

const BackupItem = ({ resource, mayRelease, onChanged }: BackupItemProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const { isBusy, give } = useGiving();
  const { id, kind, engineer, description, requestedBy, requestedAt, releasedAt } = resource;
  const release = async () => {
    const input = { id };
    const done = await give(() => runCommand(ReleaseBackupDocument, { input }));
    if (done === null) {
      notify("collaboration.not_released", { type: "error" });
    }
    onChanged();
  };
  return (
    <Box component="li" sx={{ display: "flex", gap: 1, justifyContent: "space-between" }}>
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <strong>
          {[word("BackupResourceKind", kind), engineer?.staff.name]
            .filter(Boolean)
            .join(" \u00b7 ")}
        </strong>{" "}
        {description}
        <Typography variant="body2" color="textSecondary">
          {translate("collaboration.called_by", { name: requestedBy.name })}{" "}
          <Moment at={requestedAt} />
          {releasedAt !== null && (
            <>
              {` \u00b7 ${translate("collaboration.released")} `}
              <Moment at={releasedAt} />
            </>
          )}
        </Typography>
      </Box>
      {releasedAt === null && mayRelease && (
        <Button
          color="inherit"
          disabled={isBusy}
          onClick={() => void release()}
          sx={{ flexShrink: 0, alignSelf: "start" }}
        >
          {translate("collaboration.release")}
        </Button>
      )}
    </Box>
  );
};
