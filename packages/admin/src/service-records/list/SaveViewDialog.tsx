import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from "@mui/material";
import type { SubmitEvent, ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formText } from "../../fields/form-text.ts";

interface SaveViewDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSave: (name: string) => void;
}

/** Names the present filter, to come back to it. */
export const SaveViewDialog = ({ isOpen, onClose, onSave }: SaveViewDialogProps): ReactElement => {
  const translate = useTranslate();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(formText(event.currentTarget, "name"));
    onClose();
  };
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="save-view">
      <form onSubmit={submit}>
        <DialogTitle id="save-view">{translate("records.save_view")}</DialogTitle>
        <DialogContent>
          <TextField
            name="name"
            label={translate("records.view_name")}
            required
            autoFocus
            fullWidth
            slotProps={{ htmlInput: { maxLength: 40, pattern: ".*\\S.*" } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate("ra.action.cancel")}</Button>
          <Button type="submit" variant="contained">
            {translate("ra.action.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
