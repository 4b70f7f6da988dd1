import OnIcon from "@mui/icons-material/DesktopAccessDisabledOutlined";
import OffIcon from "@mui/icons-material/DesktopWindowsOutlined";
import { IconButton, Tooltip } from "@mui/material";
import type { ReactElement } from "react";
import { useNotify, useRedirect, useStore, useTranslate } from "react-admin";
import { useMe } from "../layout/use-me.ts";
import type { DesktopNote } from "./desktop-note.ts";
import { useDesktopNotes } from "./use-desktop-notes.ts";

/** Turns notifications of the desktop on in this browser, only when somebody asks for them. */
export const DesktopSwitch = (): ReactElement | null => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const me = useMe();
  const [isWanted, setWanted] = useStore("desktop.notes", false);
  const isKnown = "Notification" in globalThis;
  const isOn = isKnown && isWanted && Notification.permission === "granted";
  const show = ({ key, record }: DesktopNote) => {
    const body = record === null ? "" : `${record.number} ${record.subject}`;
    const note = new Notification(translate(`desktop.${key}`), { body });
    note.onclick = () => {
      window.focus();
      if (record !== null) {
        redirect("show", "service-records", record.id);
      }
    };
  };
  useDesktopNotes({ isOn, engineerId: me?.staff?.engineer?.id ?? null, onNote: show });
  if (!isKnown) {
    return null;
  }
  const turn = async () => {
    if (isOn) {
      setWanted(false);
      return;
    }
    const isAllowed = (await Notification.requestPermission()) === "granted";
    setWanted(isAllowed);
    notify(isAllowed ? "desktop.on" : "desktop.denied", {
      type: isAllowed ? "success" : "warning",
    });
  };
  const label = translate(isOn ? "desktop.turn_off" : "desktop.turn_on");
  return (
    <Tooltip title={label}>
      <IconButton
        color="inherit"
        aria-label={label}
        aria-pressed={isOn}
        onClick={() => void turn()}
        sx={{ display: { xs: "none", sm: "inline-flex" } }}
      >
        {isOn ? <OnIcon fontSize="small" /> : <OffIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};
