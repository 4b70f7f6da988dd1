import { TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { useOwnerChoices } from "../corrective-actions/use-owner-choices.ts";
import { useTeams } from "../industry-teams/use-teams.ts";
import { Choice } from "../layout/Choice.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import { declareConflict } from "./inspector-documents.ts";

/** An inspector says that they are too near to a team or a person. */
export const DeclareConflictDialog = ({
  onClose,
}: {
  readonly onClose: () => void;
}): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const { give, isBusy, fault } = useGiving();
  const [teamId, setTeam] = useState("");
  const [staffId, setStaff] = useState("");
  const [reason, setReason] = useState("");
  const teams = useTeams();
  const { owners } = useOwnerChoices("");
  const none = ["", translate("state.none")] as const;
  const submit = async () => {
    const input = {
      reason: reason.trim(),
      ...(teamId === "" ? {} : { industryTeamId: teamId }),
      ...(staffId === "" ? {} : { staffId }),
    };
    if ((await give(() => declareConflict(input))) === null) return;
    notify("inspectors.declared", { type: "success" });
    onClose();
  };
  return (
    <FormDialog
      title={translate("inspectors.declare")}
      submit={translate("inspectors.declare")}
      fault={fault}
      isBusy={isBusy || reason.trim() === "" || (teamId === "") === (staffId === "")}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary">
        {translate("inspectors.declare_hint")} {translate("inspectors.team_or_person")}
      </Typography>
      <Choice
        label={translate("resources.lots.fields.industryTeam")}
        value={teamId}
        choices={[none, ...teams.map(({ id, name }) => [id, name] as const)]}
        onChange={setTeam}
      />
      <Choice
        label={translate("inspectors.person")}
        value={staffId}
        choices={[none, ...owners.map(({ id, name }) => [id, name] as const)]}
        onChange={setStaff}
      />
      <TextField
        label={translate("spot_checks.reason")}
        required
        multiline
        minRows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
};
