import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Link } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, Title, useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";

/** An address that leads nowhere. */
export const NotFoundPage = (): ReactElement => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate("ra.page.not_found")} />
      <StatePanel icon={<SearchOffIcon />} title={translate("ra.message.not_found")}>
        <Link component={LinkBase} to="/">
          {translate("state.back_home")}
        </Link>
      </StatePanel>
    </>
  );
};
