import { Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useDeciding } from "./use-deciding.ts";
import type { EntryDialogProps } from "./use-deciding.ts";

const MOST = 10;

interface Part {
  readonly subject: string;
  readonly content: string;
}

/** Several requests in one: each with its own words. */
export const SplitDialog = (props: EntryDialogProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, decide } = useDeciding(props);
  const { subject, content } = props.entry;
  const [parts, setParts] = useState<readonly Part[]>([
    { subject, content },
    { subject: "", content: "" },
  ]);
  const change = (index: number, part: Part) =>
    setParts(parts.map((one, at) => (at === index ? part : one)));
  return (
    <FormDialog
      title={translate("inbox.split")}
      submit={translate("inbox.split_submit")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void decide("splitInboxEntry", { parts })}
      onClose={props.onClose}
    >
      {parts.map((part, index) => (
        <PartInput
          key={index}
          number={index + 1}
          part={part}
          onChange={(next) => change(index, next)}
        />
      ))}
      <Button
        disabled={parts.length >= MOST}
        onClick={() => setParts([...parts, { subject: "", content: "" }])}
        sx={{ justifySelf: "start" }}
      >
        {translate("inbox.split_more")}
      </Button>
    </FormDialog>
  );
};

interface PartInputProps {
  readonly number: number;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}

const PartInput = ({ number, part, onChange }: PartInputProps): ReactElement => {
  const translate = useTranslate();
  return (
    <>
      <TextField
        required
        label={translate("inbox.part_subject", { number })}
        value={part.subject}
        onChange={({ target }) => onChange({ ...part, subject: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        required
        multiline
        minRows={2}
        maxRows={8}
        label={translate("inbox.part_content", { number })}
        value={part.content}
        onChange={({ target }) => onChange({ ...part, content: target.value })}
        slotProps={{ htmlInput: { maxLength: 20_000 } }}
      />
    </>
  );
};
