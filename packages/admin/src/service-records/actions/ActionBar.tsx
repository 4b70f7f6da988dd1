import MoreIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Button, Menu } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { AvailableAction, RecordDetail } from "../service-record.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import { ActionMenuItem } from "./ActionMenuItem.tsx";
import { isRecordCommand } from "./record-commands.ts";
import type { RecordCommand } from "./record-commands.ts";

/** What one most likely wants next, first. */
const ORDER: readonly RecordCommand[] = [
  "assignServiceRecord",
  "respondToServiceRecord",
  "recordConsent",
  "resumeServiceRecord",
  "proposeSolution",
  "addFormEntry",
  "requestClosure",
  "waitForCustomer",
  "waitForThirdParty",
  "logContactAttempt",
  "logTouch",
  "reassignServiceRecord",
  "reopenServiceRecord",
  "closeOnCustomerRequest",
  "closeUnreachable",
];
const SHOWN = 3;
const LEFT_OUT: readonly string[] = [
  "FORBIDDEN",
  "NOT_FOUND",
  "UNAUTHENTICATED",
  "TRANSITION_REFUSED",
];

interface ActionBarProps {
  readonly record: RecordDetail;
  readonly onChanged: () => void;
}

type NamedAction = AvailableAction & { readonly name: RecordCommand };

/** The actions the server offers: the likely ones as buttons, the others in a menu, with the reason where one cannot. */
export const ActionBar = ({ record, onChanged }: ActionBarProps): ReactElement => {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<RecordCommand | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const actions = orderedActions(record.availableActions);
  const buttons = actions.filter(({ allowed }) => allowed).slice(0, SHOWN);
  const others = actions.filter((action) => !buttons.includes(action));
  const choose = (name: RecordCommand) => {
    setAnchor(null);
    setChosen(name);
  };
  return (
    <>
      {buttons.map(({ name }, index) => (
        <Button
          key={name}
          variant={index === 0 ? "contained" : "outlined"}
          onClick={() => choose(name)}
        >
          {translate(`actions.${name}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Button
          color="inherit"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          endIcon={<MoreIcon />}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          {translate("actions.more")}
        </Button>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {others.map((action) => (
          <ActionMenuItem key={action.name} action={action} onChoose={() => choose(action.name)} />
        ))}
      </Menu>
      {chosen !== null && (
        <ActionDialog
          key={chosen}
          name={chosen}
          record={record}
          onClose={() => setChosen(null)}
          onChanged={onChanged}
        />
      )}
    </>
  );
};

/** What the viewer has no right to, or what does not belong to this state, is left out; what lacks something says so. */
function orderedActions(actions: readonly AvailableAction[]): readonly NamedAction[] {
  return actions
    .filter((action): action is NamedAction => isRecordCommand(action.name))
    .filter(({ reason }) => reason === null || !LEFT_OUT.includes(reason))
    .sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
