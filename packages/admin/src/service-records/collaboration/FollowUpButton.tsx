import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useRedirect, useTranslate } from "react-admin";
import { EMPTY_DRAFT, writeDraft } from "../../intake/intake-draft.ts";
import { useMay } from "../../layout/use-may.ts";
import { CustomerDocument } from "../../provider/people-documents.ts";
import { runQuery } from "../../provider/run.ts";
import type { RecordDetail } from "../service-record.ts";

interface FollowUpButtonProps {
  readonly record: RecordDetail;
}

/** Where it is too late to reopen: a new record that goes on with this one (R22). */
export const FollowUpButton = ({ record }: FollowUpButtonProps): ReactElement | null => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const may = useMay();
  const isTooOld = record.availableActions.some(
    ({ name, reason }) => name === "reopenServiceRecord" && reason === "WINDOW_CLOSED",
  );
  if (!isTooOld || !may("SERVICE_RECORD_OPEN")) {
    return null;
  }
  const begin = async () => {
    const { customer } = await runQuery(CustomerDocument, { id: record.customer.id });
    const contact = customer?.contacts.find(({ id }) => id === record.contact.id);
    const caller = customer === null || contact === undefined ? null : { customer, contact };
    const follows = { id: record.id, number: record.number };
    writeDraft({ ...EMPTY_DRAFT, caller, subject: record.subject, follows });
    redirect("/intake");
  };
  return (
    <Button variant="outlined" onClick={() => void begin()}>
      {translate("collaboration.open_follow_up")}
    </Button>
  );
};
