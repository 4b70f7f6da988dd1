import MoreIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Button, Menu } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { RecordDetail } from "../service-record.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import { ActionMenuItem } from "./ActionMenuItem.tsx";
import { actionName } from "./action-name.ts";
import type { ChosenAction } from "./action-name.ts";
import { orderedActions } from "./ordered-actions.ts";
import type { NamedAction } from "./ordered-actions.ts";

interface ActionBarProps {
  readonly record: RecordDetail;
  readonly onChanged: () => void;
}

/** The actions the server offers: the next step filled, the likely ones beside it, the others in a menu, with the reason where one cannot. */
export const ActionBar = ({ record, onChanged }: ActionBarProps): ReactElement => {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<ChosenAction | null>(null);
  const { next, buttons, others } = orderedActions(record);
  const nameOf = (action: ChosenAction) => translate(`actions.${actionName(action, record)}`);
  const nextAction = next === null ? null : { name: next.command, part: next.part };
  return (
    <>
      {nextAction !== null && (
        <Button variant="contained" onClick={() => setChosen(nextAction)}>
          {nameOf(nextAction)}
        </Button>
      )}
      {buttons.map(({ name }) => (
        <Button key={name} variant="outlined" onClick={() => setChosen({ name })}>
          {nameOf({ name })}
        </Button>
      ))}
      {others.length > 0 && <MoreActions actions={others} nameOf={nameOf} onChoose={setChosen} />}
      {chosen !== null && (
        <ActionDialog
          key={chosen.name}
          action={chosen}
          record={record}
          onClose={() => setChosen(null)}
          onChanged={onChanged}
        />
      )}
    </>
  );
};

interface MoreActionsProps {
  readonly actions: readonly NamedAction[];
  readonly nameOf: (action: ChosenAction) => string;
  readonly onChoose: (action: ChosenAction) => void;
}

const MoreActions = ({ actions, nameOf, onChoose }: MoreActionsProps): ReactElement => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (action: ChosenAction) => {
    setAnchor(null);
    onChoose(action);
  };
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<MoreIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate("actions.more")}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <ActionMenuItem
            key={action.name}
            action={action}
            label={nameOf({ name: action.name })}
            onChoose={() => choose({ name: action.name })}
          />
        ))}
      </Menu>
    </>
  );
};
