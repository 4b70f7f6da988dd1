import type { ReactElement } from "react";
import { Admin, CustomRoutes, Resource } from "react-admin";
import { Route } from "react-router-dom";
import { accounts } from "./accounts/index.ts";
import { apiKeys } from "./api-keys/index.ts";
import { answerTemplates } from "./answer-templates/index.ts";
import { consultations } from "./consultations/index.ts";
import { correctiveActions } from "./corrective-actions/index.ts";
import { customers } from "./customers/index.ts";
import { engineers } from "./engineers/index.ts";
import { evaluations } from "./evaluations/index.ts";
import { i18nProvider } from "./i18n/i18n-provider.ts";
import { inbox } from "./inbox/index.ts";
import { industryTeams } from "./industry-teams/index.ts";
import { journal } from "./journal/index.ts";
import { AppLayout } from "./layout/AppLayout.tsx";
import { DeniedPage } from "./layout/DeniedPage.tsx";
import { ErrorPage } from "./layout/ErrorPage.tsx";
import { lazyPage } from "./layout/lazy-page.ts";
import { NotFoundPage } from "./layout/NotFoundPage.tsx";
import { darkTheme, lightTheme } from "./layout/theme.ts";
import { letters } from "./letters/index.ts";
import { authProvider } from "./provider/auth-provider.ts";
import { dataProvider } from "./provider/data-provider.ts";
import { reviews } from "./reviews/index.ts";
import { scorecards } from "./scorecards/index.ts";
import { serviceRecords } from "./service-records/index.ts";
import { SignInPage } from "./sign-in/SignInPage.tsx";
import { lots } from "./spot-checks/index.ts";
import { StartPage } from "./start/StartPage.tsx";
import { webhooks } from "./webhooks/index.ts";

const IntakePage = lazyPage(() => import("./intake/IntakePage.tsx"), "IntakePage");
const CalendarPage = lazyPage(() => import("./calendars/CalendarPage.tsx"), "CalendarPage");
const DutyPage = lazyPage(() => import("./duty/DutyPage.tsx"), "DutyPage");
const TeamPage = lazyPage(() => import("./manager/TeamPage.tsx"), "TeamPage");
const PlanPage = lazyPage(() => import("./spot-checks/PlanPage.tsx"), "PlanPage");
const LotReportPage = lazyPage(() => import("./spot-checks/LotReportPage.tsx"), "LotReportPage");
const NewCorrectiveActionPage = lazyPage(
  () => import("./corrective-actions/NewCorrectiveActionPage.tsx"),
  "NewCorrectiveActionPage",
);
const InspectorPage = lazyPage(() => import("./inspectors/InspectorPage.tsx"), "InspectorPage");
const TeamQualityPage = lazyPage(
  () => import("./quality-office/TeamQualityPage.tsx"),
  "TeamQualityPage",
);
const SetPasswordPage = lazyPage(() => import("./sign-in/SetPasswordPage.tsx"), "SetPasswordPage");

/** The console: a line per resource. */
export const App = (): ReactElement => (
  <Admin
    title="Attest"
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    layout={AppLayout}
    loginPage={SignInPage}
    dashboard={StartPage}
    error={ErrorPage}
    accessDenied={DeniedPage}
    catchAll={NotFoundPage}
    requireAuth
    disableTelemetry
  >
    <Resource {...serviceRecords} />
    <Resource {...inbox} />
    <Resource {...consultations} />
    <Resource {...answerTemplates} />
    <Resource {...industryTeams} />
    <Resource {...engineers} />
    <Resource {...customers} />
    <Resource {...evaluations} />
    <Resource {...lots} />
    <Resource {...reviews} />
    <Resource {...scorecards} />
    <Resource {...correctiveActions} />
    <Resource {...letters} />
    <Resource {...journal} />
    <Resource {...accounts} />
    <Resource {...apiKeys} />
    <Resource {...webhooks} />
    <CustomRoutes>
      <Route path="/intake" element={<IntakePage />} />
      <Route path="/teams/:id" element={<TeamPage />} />
      <Route path="/teams/:id/quality" element={<TeamQualityPage />} />
      <Route path="/lots-new" element={<PlanPage />} />
      <Route path="/lots/:id/report" element={<LotReportPage />} />
      <Route path="/corrective-actions-new" element={<NewCorrectiveActionPage />} />
      <Route path="/inspectors" element={<InspectorPage />} />
      <Route path="/duty" element={<DutyPage />} />
      <Route path="/calendars" element={<CalendarPage />} />
    </CustomRoutes>
    <CustomRoutes noLayout>
      <Route path="/set-password" element={<SetPasswordPage />} />
    </CustomRoutes>
  </Admin>
);
