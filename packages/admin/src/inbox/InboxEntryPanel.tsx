import { Alert, Box, Link, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useRecordContext, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { InboxActions } from "./InboxActions.tsx";
import type { InboxFile, InboxRow } from "./inbox-documents.ts";

/** What came in, as plain text, so that nothing in it can act; what is known of it; what can become of it. */
export const InboxEntryPanel = (): ReactElement => {
  const translate = useTranslate();
  const entry = useRecordContext<InboxRow>();
  if (entry === undefined) {
    return <></>;
  }
  return (
    <Box
      role="region"
      aria-label={entry.subject || translate("inbox.no_subject")}
      sx={{ p: 1, display: "grid", gap: 1.5, maxWidth: 760, minWidth: 0 }}
    >
      <WhyItWaits entry={entry} />
      <NamedRecord entry={entry} />
      {entry.content !== "" && (
        <Typography component="div" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {entry.content}
        </Typography>
      )}
      <FileList files={entry.mail?.attachments ?? []} />
      {entry.decisionReason !== null && (
        <Typography color="textSecondary">
          {translate("inbox.reason")}: {entry.decisionReason}
        </Typography>
      )}
      {entry.state === "WAITING" && <InboxActions entry={entry} />}
    </Box>
  );
};

/** What a person has to know before they decide. */
const WhyItWaits = ({
  entry: { waitingFor, note, address },
}: {
  readonly entry: InboxRow;
}): ReactElement | null => {
  const translate = useTranslate();
  switch (waitingFor) {
    case "ACCEPTANCE":
      return null;
    case "IDENTITY":
      return <Alert severity="warning">{note ?? translate("inbox.identity_hint")}</Alert>;
    case "READING":
      return (
        <Alert severity="error">{translate("inbox.unreadable", { reason: note ?? "" })}</Alert>
      );
    case "CALLBACK":
      return (
        <Alert severity="info">
          {translate("inbox.callback_hint", { address: address ?? "" })}
        </Alert>
      );
  }
};

const NamedRecord = ({ entry }: { readonly entry: InboxRow }): ReactElement | null => {
  const translate = useTranslate();
  const record = entry.serviceRecord ?? entry.namedRecord;
  if (record === null) {
    return null;
  }
  return (
    <Typography variant="body2">
      {translate(entry.serviceRecord === null ? "inbox.names" : "inbox.went_to")}{" "}
      <RecordLink resource="service-records" id={record.id}>
        {record.number} {record.subject}
      </RecordLink>
    </Typography>
  );
};

const FileList = ({ files }: { readonly files: readonly InboxFile[] }): ReactElement | null => {
  const word = useWord();
  if (files.length === 0) {
    return null;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: "anywhere" }}>
      {files.map(({ id, name, size, url, refusedBecause }) => (
        <li key={id}>
          {url === null ? name : <Link href={url}>{name}</Link>}{" "}
          <Typography component="span" variant="body2" color="textSecondary">
            {Math.ceil(size / 1024)} KB
            {refusedBecause === null ? "" : ` · ${word("AttachmentRefusal", refusedBecause)}`}
          </Typography>
        </li>
      ))}
    </Box>
  );
};
