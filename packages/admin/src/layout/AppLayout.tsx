import { Layout } from "react-admin";
import type { ReactElement } from "react";
import type { LayoutProps } from "react-admin";
import { AppMenu } from "./AppMenu.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { LocaleTheme } from "./LocaleTheme.tsx";
import { TopBar } from "./TopBar.tsx";

/** The frame of every page of the console. */
export const AppLayout = ({ children }: LayoutProps): ReactElement => (
  <LocaleTheme>
    <Layout appBar={TopBar} menu={AppMenu} error={ErrorPage}>
      {children}
      <KeyboardHelp />
    </Layout>
  </LocaleTheme>
);
