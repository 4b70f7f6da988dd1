import PhoneInTalkIcon from "@mui/icons-material/PhoneInTalkOutlined";
import { Box, Button, Paper, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useRedirect, useTranslate } from "react-admin";
import { useFreshRights } from "../layout/use-fresh-rights.ts";
import { useMay } from "../layout/use-may.ts";
import { listen } from "../provider/live.ts";
import { typed } from "../provider/typed-document.ts";

interface Call {
  readonly id: string;
  readonly number: string | null;
  readonly outsideHours: boolean;
  readonly gap: boolean;
  readonly contact: {
    readonly name: string;
    readonly customer: { readonly name: string };
  } | null;
}

const CallReceivedDocument = typed<{
  callReceived: { readonly cursor: string; readonly dutyCall: Call };
}>(`subscription CallReceived($after: String) { callReceived(after: $after) { cursor dutyCall {
  id number outsideHours gap contact { name customer { name } } } } }`);

/** The caller's card, on whatever page one is, while the phone rings; whoever is typing goes on typing. */
export const CallPopup = (): ReactElement | null => {
  const [call, setCall] = useState<Call | null>(null);
  const isAnswering = useMay()("SERVICE_RECORD_OPEN");
  const askRights = useFreshRights();
  // The server tells those who answer the phone at that moment, and a shift begins without anybody signing in again.
  useEffect(() => listen(CallReceivedDocument, {}, ({ dutyCall }) => setCall(dutyCall)), []);
  useEffect(() => {
    if (call !== null && !isAnswering) {
      askRights();
    }
    // Once a call, not whenever the rights come in.
  }, [call]);
  return call === null ? null : <CallerCard call={call} onClose={() => setCall(null)} />;
};

interface CallerCardProps {
  readonly call: Call;
  readonly onClose: () => void;
}

const CallerCard = ({ call, onClose }: CallerCardProps): ReactElement => {
  const translate = useTranslate();
  const redirect = useRedirect();
  const take = () => {
    onClose();
    redirect(`/intake?number=${encodeURIComponent(call.number ?? "")}`);
  };
  return (
    <Paper
      role="alertdialog"
      aria-live="assertive"
      aria-label={translate("calls.ringing")}
      elevation={6}
      sx={{
        position: "fixed",
        zIndex: "snackbar",
        right: { xs: 8, sm: 24 },
        left: { xs: 8, sm: "auto" },
        bottom: 24,
        width: { sm: 340 },
        p: 2,
        display: "grid",
        gap: 1,
        border: 1,
        borderColor: "divider",
        borderLeft: 4,
        borderLeftColor: "primary.main",
      }}
    >
      <Typography variant="subtitle2" component="h2" sx={{ display: "flex", gap: 1 }}>
        <PhoneInTalkIcon fontSize="small" />
        {translate("calls.ringing")}
      </Typography>
      <Typography variant="h6" component="p">
        {call.contact === null ? translate("calls.unknown") : call.contact.name}
      </Typography>
      <Typography color="textSecondary">
        {[call.contact?.customer.name, call.number].filter(Boolean).join(" · ")}
      </Typography>
      {call.outsideHours && (
        <Typography variant="body2" color={call.gap ? "error" : "textSecondary"}>
          {translate(call.gap ? "calls.gap" : "calls.outside")}
        </Typography>
      )}
      <Box sx={{ display: "flex", gap: 1 }}>
        <Button variant="contained" onClick={take}>
          {translate("calls.take")}
        </Button>
        <Button onClick={onClose}>{translate("calls.later")}</Button>
      </Box>
    </Paper>
  );
};
