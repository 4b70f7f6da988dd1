import { InboxState } from "@attest/shared/inbound-mail";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { ChannelIcon } from "../fields/ChannelIcon.tsx";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { LIST_DEFAULTS } from "../layout/list-defaults.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { WordFilter } from "../layout/WordFilter.tsx";
import { InboxEntryPanel } from "./InboxEntryPanel.tsx";
import type { InboxRow } from "./inbox-documents.ts";

const Column = ListColumn<InboxRow>;

/** A mail is seen here within seconds of its coming. */
const LIVE = { ...LIST_DEFAULTS.queryOptions, refetchInterval: 5_000 };

/** What came in and belongs to no record yet; those that wait are shown first of all. */
export const InboxList = (): ReactElement => {
  const word = useWord();
  const translate = useTranslate();
  return (
    <PlainList
      phone="CARDS"
      queryOptions={LIVE}
      filterDefaultValues={{ state: InboxState.WAITING }}
      tools={<StateFilter />}
    >
      <DataTable<InboxRow>
        rowClick="expand"
        expand={<InboxEntryPanel />}
        expandSingle
        bulkActionButtons={false}
      >
        <Column source="receivedAt" render={({ receivedAt }) => <Moment at={receivedAt} />} />
        <Column source="channel" render={({ channel }) => <ChannelIcon channel={channel} />} />
        <Column
          source="subject"
          sx={{ minWidth: { sm: 180 } }}
          render={({ subject }) => subject || translate("inbox.no_subject")}
        />
        <Column source="contact" render={(row) => <Sender row={row} />} />
        <Column source="waitingFor" render={({ waitingFor }) => word("WaitingFor", waitingFor)} />
        <Column source="state" render={({ state }) => word("InboxState", state)} />
      </DataTable>
    </PlainList>
  );
};

const Sender = ({ row: { contact, address } }: { readonly row: InboxRow }): ReactElement => {
  const translate = useTranslate();
  return contact === null ? (
    <span>{address ?? translate("inbox.unknown_sender")}</span>
  ) : (
    <span>
      {contact.name} · {contact.customer.name}
    </span>
  );
};

const StateFilter = (): ReactElement => {
  const translate = useTranslate();
  return (
    <WordFilter
      part="state"
      label={translate("resources.inbox-entries.fields.state")}
      kind="InboxState"
      values={Object.values(InboxState)}
      width={200}
      margin="normal"
    />
  );
};
