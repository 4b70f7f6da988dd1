import { Autocomplete, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand, runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { useGiving } from "../provider/use-giving.ts";
import { HandOnNoticeDocument } from "./notice-documents.ts";
import type { NoticeRow } from "./notice-documents.ts";
import { useNoticeWords } from "./use-notice-words.ts";

interface HandOnDialogProps {
  readonly notice: NoticeRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Colleague {
  readonly id: string;
  readonly name: string;
}

const ColleaguesDocument = typed<{ staff: { readonly nodes: readonly Colleague[] } }>(
  "query Colleagues { staff(first: 100) { nodes { id name } } }",
);

/** Gives what one was told to a colleague. */
export const HandOnDialog = ({ notice, onClose, onDone }: HandOnDialogProps): ReactElement => {
  const translate = useTranslate();
  const words = useNoticeWords();
  const { give, fault, isBusy } = useGiving();
  const [colleague, setColleague] = useState<Colleague | null>(null);
  const { data, isPending } = useQuery({
    queryKey: ["colleagues"],
    queryFn: () => runQuery(ColleaguesDocument, {}),
  });
  const submit = async () => {
    if (colleague === null) {
      return;
    }
    const input = { id: notice.id, staffId: colleague.id };
    if ((await give(() => runCommand(HandOnNoticeDocument, { input }))) !== null) {
      onClose();
      onDone();
    }
  };
  return (
    <FormDialog
      title={translate("notices.hand_on")}
      submit={translate("notices.hand_on")}
      fault={fault}
      isBusy={isBusy || colleague === null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography>{words(notice)}</Typography>
      <Autocomplete
        options={[...(data?.staff.nodes ?? [])]}
        loading={isPending}
        loadingText={translate("state.loading")}
        noOptionsText={translate("state.empty_filtered")}
        value={colleague}
        getOptionKey={({ id }) => id}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_event, chosen) => setColleague(chosen)}
        renderInput={(params) => (
          <TextField {...params} label={translate("notices.colleague")} autoFocus required />
        )}
      />
    </FormDialog>
  );
};
