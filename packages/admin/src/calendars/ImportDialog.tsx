import { Alert, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ChangeEvent, ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { ImportCalendarDocument } from "./calendar-documents.ts";
import { readTableText } from "./read-table-text.ts";

interface ImportDialogProps {
  readonly year: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A State Council table as a file, or typed in a line a day. */
export const ImportDialog = ({ year, onClose, onDone }: ImportDialogProps): ReactElement => {
  const translate = useTranslate();
  const { give, fault, isBusy } = useGiving();
  const [text, setText] = useState("");
  const [wrongLine, setWrongLine] = useState<number | null>(null);
  const takeFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setText((await target.files?.[0]?.text()) ?? "");
    setWrongLine(null);
  };
  const submit = async () => {
    const reading = readTableText(text, year);
    setWrongLine(reading.outcome === "WRONG" ? reading.line : null);
    if (reading.outcome === "READ") {
      const { table: input } = reading;
      if ((await give(() => runCommand(ImportCalendarDocument, { input }))) !== null) {
        onClose();
        onDone();
      }
    }
  };
  return (
    <FormDialog
      title={translate("calendars.import_year", { year })}
      submit={translate("calendars.import")}
      fault={fault}
      isBusy={isBusy || text.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {wrongLine !== null && (
        <Alert severity="error">{translate("calendars.wrong_line", { line: wrongLine })}</Alert>
      )}
      <Button component="label" variant="outlined" sx={{ justifySelf: "start", my: 1 }}>
        {translate("calendars.choose_file")}
        <input
          hidden
          type="file"
          accept=".json,application/json"
          onChange={(event) => void takeFile(event)}
        />
      </Button>
      <TextField
        multiline
        minRows={6}
        maxRows={16}
        label={translate("calendars.table")}
        helperText={translate("calendars.table_hint", { year })}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
};
