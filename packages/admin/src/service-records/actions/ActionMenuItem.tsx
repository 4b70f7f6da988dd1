import { ListItemText, MenuItem } from "@mui/material";
import type { ReactElement, Ref } from "react";
import { useTranslate } from "react-admin";
import type { AvailableAction } from "../service-record.ts";

interface ActionMenuItemProps {
  readonly action: AvailableAction;
  readonly label: string;
  readonly onChoose: () => void;
  readonly ref?: Ref<HTMLLIElement>;
}

/** An action in the menu; one that is refused says why. */
export const ActionMenuItem = ({
  action,
  label,
  onChoose,
  ...item
}: ActionMenuItemProps): ReactElement => {
  const translate = useTranslate();
  const why = action.reason === null ? null : translate(`refusals.${action.reason}`);
  return (
    <MenuItem {...item} dense disabled={!action.allowed} onClick={onChoose}>
      <ListItemText primary={label} secondary={action.allowed ? null : why} />
    </MenuItem>
  );
};
