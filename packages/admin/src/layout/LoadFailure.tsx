import CloudOffIcon from "@mui/icons-material/CloudOffOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Button, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { refusalOf } from "../provider/refusal.ts";
import { StatePanel } from "./StatePanel.tsx";

interface LoadFailureProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Why something could not be shown, in the user's words, with a way on where there is one. */
export const LoadFailure = ({ error, onRetry }: LoadFailureProps): ReactElement => {
  const translate = useTranslate();
  const { code } = refusalOf(error);
  const { icon, title } = FACES[code] ?? { icon: <CloudOffIcon />, title: "state.error" };
  return (
    <StatePanel icon={icon} title={translate(title)}>
      {FACES[code] === undefined && <Typography>{translate(`refusals.${code}`)}</Typography>}
      {FACES[code] === undefined && onRetry !== undefined && (
        <Button onClick={onRetry}>{translate("state.retry")}</Button>
      )}
    </StatePanel>
  );
};

const FACES: Readonly<Record<string, { icon: ReactNode; title: string } | undefined>> = {
  FORBIDDEN: { icon: <LockIcon />, title: "state.denied" },
  NOT_FOUND: { icon: <SearchOffIcon />, title: "state.missing" },
};
