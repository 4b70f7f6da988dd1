import { Alert, Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { useGiving } from "../provider/use-giving.ts";
import { queryStatus } from "./query-status.ts";
import type { QueriedStatus } from "./query-status.ts";

interface StatusQueryFormProps {
  readonly contactId: string;
  readonly identityCheckId: string;
}

/** The caller asks how a record stands: told only of their own customer's, and logged whatever it is. */
export const StatusQueryForm = (query: StatusQueryFormProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, give } = useGiving();
  const [number, setNumber] = useState("");
  const [answer, setAnswer] = useState<QueriedStatus | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setAnswer(await give(() => queryStatus({ ...query, serviceRecordNumber: number.trim() })));
  };
  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ display: "grid", gap: 1 }}>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <TextField
          required
          label={translate("inbox.status_number")}
          placeholder="SR-202609-0001"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          slotProps={{ htmlInput: { maxLength: 40 } }}
          sx={{ width: 280 }}
        />
        <Button type="submit" variant="outlined" disabled={isBusy}>
          {translate("inbox.status_ask")}
        </Button>
      </Box>
      {answer !== null && <Answer answer={answer} />}
    </Box>
  );
};

const Answer = ({ answer }: { readonly answer: QueriedStatus }): ReactElement => {
  const word = useWord();
  const record = answer.serviceRecord;
  return record === null ? (
    <Alert severity="warning">{word("StatusAnswer", answer.answer)}</Alert>
  ) : (
    <Alert severity="success">
      <RecordLink resource="service-records" id={record.id}>
        {record.number} {record.subject}
      </RecordLink>{" "}
      · {word("ServiceRecordStatus", record.status)}
    </Alert>
  );
};
