import { Box } from "@mui/material";
import { Suspense } from "react";
import type { ReactElement } from "react";
import { LayoutClasses, Loading, Sidebar, SkipNavigationButton, useTranslate } from "react-admin";
import type { LayoutProps } from "react-admin";
import { CallPopup } from "../calls/CallPopup.tsx";
import { AppMenu } from "./AppMenu.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { LocaleTheme } from "./LocaleTheme.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import { PageBoundary } from "./PageBoundary.tsx";
import { TopBar } from "./TopBar.tsx";

/**
 * The frame of every page of the console. Built here and not by react-admin's Layout, which puts the menu into the
 * main landmark: whoever reads by landmarks finds the menu in one of its own, and the page without it.
 */
export const AppLayout = ({ children }: LayoutProps): ReactElement => {
  const translate = useTranslate();
  return (
    <LocaleTheme>
      <Box className="layout" sx={{ minHeight: "100vh", bgcolor: "background.default" }}>
        <SkipNavigationButton />
        <Box className={LayoutClasses.appFrame} sx={{ pt: { xs: 7, sm: 6 } }}>
          <TopBar />
          <OfflineBanner />
          <Box sx={{ display: "flex" }}>
            <Box component="nav" aria-label={translate("shell.menu")} sx={{ flexShrink: 0 }}>
              <Sidebar appBarAlwaysOn>
                <AppMenu />
              </Sidebar>
            </Box>
            {/* As narrow as the window: what is wider scrolls in a frame of its own. */}
            <Box
              component="main"
              id="main-content"
              tabIndex={-1}
              className={LayoutClasses.content}
              sx={{ flex: "1 1 0", minWidth: 0, p: "8px 20px 32px", outline: "none" }}
            >
              <PageBoundary>
                <Suspense fallback={<Loading />}>{children}</Suspense>
              </PageBoundary>
              <KeyboardHelp />
              <CallPopup />
            </Box>
          </Box>
        </Box>
      </Box>
    </LocaleTheme>
  );
};
