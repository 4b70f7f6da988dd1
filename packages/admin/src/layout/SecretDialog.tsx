import CopyIcon from "@mui/icons-material/ContentCopyOutlined";
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
} from "@mui/material";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

interface SecretDialogProps {
  readonly title: string;
  /** What it is for and how long it is good. */
  readonly hint: string;
  /** Null: the server has shown it before. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** Shows what will never be shown again. Only the button closes it, so that no stray click loses it. */
export const SecretDialog = ({ title, hint, secret, onClose }: SecretDialogProps): ReactElement => {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 1.5 }}>
        <Alert severity="warning">
          {translate(secret === null ? "secret.gone" : "secret.once")}
        </Alert>
        <span>{hint}</span>
        {secret !== null && <Secret text={secret} />}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {translate("secret.kept")}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Secret = ({ text }: { readonly text: string }): ReactElement => {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without https there is no clipboard; a click on the text selects it whole.
      setCopied(false);
    }
  };
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
      <Box
        component="code"
        sx={{
          flex: "1 1 240px",
          p: 1,
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
          overflowWrap: "anywhere",
          userSelect: "all",
        }}
      >
        {text}
      </Box>
      <Button autoFocus startIcon={<CopyIcon />} onClick={() => void copy()}>
        <span role="status">{translate(isCopied ? "secret.copied" : "secret.copy")}</span>
      </Button>
    </Box>
  );
};
