import LockIcon from "@mui/icons-material/LockOutlined";
import { Link } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, Title, useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";

/** What somebody without the right sees instead of a page. */
export const DeniedPage = (): ReactElement => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate("ra.page.access_denied")} />
      <StatePanel icon={<LockIcon />} title={translate("state.denied")}>
        <Link component={LinkBase} to="/">
          {translate("state.back_home")}
        </Link>
      </StatePanel>
    </>
  );
};
