import ReportIcon from "@mui/icons-material/ReportGmailerrorredOutlined";
import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";

/** A page that broke; the rest of the console goes on. */
export const ErrorPage = (): ReactElement => {
  const translate = useTranslate();
  return (
    <StatePanel icon={<ReportIcon />} title={translate("ra.page.error")}>
      <p>{translate("ra.message.error")}</p>
      <Button variant="outlined" onClick={reload}>
        {translate("state.retry")}
      </Button>
    </StatePanel>
  );
};

function reload(): void {
  location.reload();
}
