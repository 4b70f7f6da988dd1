import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId } from "react";
import type { ReactElement, ReactNode, SubmitEvent } from "react";
import { useTranslate } from "react-admin";

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  /** A translation key. */
  readonly fault: string | null;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields in a dialog; what was typed stays when it is refused. */
export const FormDialog = (props: FormDialogProps): ReactElement => {
  const { title, submit, fault, isBusy, onSubmit, onClose, children } = props;
  const translate = useTranslate();
  const id = useId();
  const take = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <form onSubmit={take}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 0.5 }}>
          {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate("actions.cancel")}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
