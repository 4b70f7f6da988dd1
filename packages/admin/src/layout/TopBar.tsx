import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { Box, Chip, IconButton, Tooltip } from "@mui/material";
import type { ReactElement } from "react";
import {
  AppBar,
  LoadingIndicator,
  TitlePortal,
  ToggleThemeButton,
  useTranslate,
} from "react-admin";
import { openKeyboardHelp } from "./KeyboardHelp.tsx";
import { DesktopSwitch } from "../desktop/DesktopSwitch.tsx";
import { NoticeBell } from "../notices/NoticeBell.tsx";
import { LocaleSwitch } from "./LocaleSwitch.tsx";
import { Mark } from "./Mark.tsx";
import { useCompany } from "./use-company.ts";
import { ViewerMenu } from "./ViewerMenu.tsx";

/** The bar on top: whose company, where one is, and the comforts. */
export const TopBar = (): ReactElement => (
  <AppBar color="inherit" alwaysOn userMenu={<ViewerMenu />} toolbar={<Tools />}>
    <CompanyName />
    <TitlePortal
      variant="h6"
      component="h1"
      sx={{ minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" }}
    />
  </AppBar>
);

const CompanyName = (): ReactElement => {
  const translate = useTranslate();
  const company = useCompany();
  return (
    <Box
      sx={{
        display: { xs: "none", md: "flex" },
        alignItems: "center",
        gap: 1,
        mr: 2,
        minWidth: 160,
      }}
    >
      <Mark size={22} />
      <Box component="span" sx={{ fontWeight: 700, whiteSpace: "nowrap" }}>
        {translate("shell.product")}
      </Box>
      {company?.demo === true && (
        <Chip size="small" variant="outlined" label={translate("shell.demo")} sx={{ height: 20 }} />
      )}
    </Box>
  );
};

const Tools = (): ReactElement => {
  const translate = useTranslate();
  return (
    <>
      <NoticeBell />
      <DesktopSwitch />
      <LocaleSwitch />
      <ToggleThemeButton />
      <Tooltip title={`${translate("shell.keyboard")} (?)`}>
        <IconButton
          color="inherit"
          aria-label={translate("shell.keyboard")}
          onClick={openKeyboardHelp}
          sx={{ display: { xs: "none", sm: "inline-flex" } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <LoadingIndicator />
    </>
  );
};
