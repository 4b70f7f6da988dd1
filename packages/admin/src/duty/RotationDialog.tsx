import { Autocomplete, MenuItem, TextField } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { formatInstant } from "@attest/shared/primitives";
import type { Interval } from "@attest/shared/duty-roster";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand, runQuery } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import {
  ApplyRotationDocument,
  RotationsDocument,
  SaveRotationDocument,
} from "./duty-documents.ts";
import type { DutyPerson } from "./roster-plan.ts";

interface RotationDialogProps {
  readonly within: Interval;
  readonly version: number;
  readonly people: readonly DutyPerson[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Fills the stretch on the screen by a rotation, one of those kept or a new one. */
export const RotationDialog = (props: RotationDialogProps): ReactElement => {
  const { within, version, people, onDone, onClose } = props;
  const translate = useTranslate();
  const { give, fault, isBusy } = useGiving();
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const [turns, setTurns] = useState<readonly DutyPerson[]>([]);
  const [daysEach, setDaysEach] = useState(7);
  const kept = async (): Promise<string> => {
    const input = { name, engineerIds: turns.map((person) => person.id), daysEach };
    return (await runCommand(SaveRotationDocument, { input })).saveDutyTemplate.dutyTemplate.id;
  };
  const apply = async () => {
    const input = {
      from: formatInstant(within.startsAt),
      to: formatInstant(within.endsAt),
      version,
    };
    const done = await give(async () => {
      const rotationId = id === "" ? await kept() : id;
      return runCommand(ApplyRotationDocument, { input: { ...input, id: rotationId } });
    });
    if (done !== null) {
      onClose();
      onDone();
    }
  };
  return (
    <FormDialog
      title={translate("duty.rotation")}
      submit={translate("duty.apply")}
      fault={fault}
      isBusy={isBusy || (id === "" && (name.trim() === "" || turns.length === 0))}
      onSubmit={() => void apply()}
      onClose={onClose}
    >
      <KeptRotations value={id} onChoose={setId} />
      {id === "" && (
        <>
          <TextField
            label={translate("duty.name")}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Autocomplete
            multiple
            options={[...people]}
            value={[...turns]}
            noOptionsText={translate("state.empty_filtered")}
            getOptionKey={(person) => person.id}
            getOptionLabel={(person) => person.name}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            onChange={(_event, chosen) => setTurns(chosen)}
            renderInput={(params) => <TextField {...params} label={translate("duty.turns")} />}
          />
          <TextField
            type="number"
            label={translate("duty.days_each")}
            value={daysEach}
            onChange={({ target }) => setDaysEach(Number(target.value))}
          />
        </>
      )}
    </FormDialog>
  );
};

interface KeptRotationsProps {
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** The rotations that were kept, and a new one. */
const KeptRotations = ({ value, onChoose }: KeptRotationsProps): ReactElement => {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ["rotations"],
    queryFn: () => runQuery(RotationsDocument, {}),
  });
  return (
    <TextField
      select
      label={translate("duty.rotation")}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      sx={{ mt: 1 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate("duty.new_rotation")}</MenuItem>
      {(data?.dutyTemplates.nodes ?? []).map((rotation) => (
        <MenuItem key={rotation.id} value={rotation.id}>
          {rotation.name}
        </MenuItem>
      ))}
    </TextField>
  );
};
