import AddIcCallIcon from "@mui/icons-material/AddIcCallOutlined";
import CalendarIcon from "@mui/icons-material/CalendarMonthOutlined";
import DutyIcon from "@mui/icons-material/NightsStayOutlined";
import InspectorIcon from "@mui/icons-material/GroupsOutlined";
import SpaceDashboardIcon from "@mui/icons-material/SpaceDashboardOutlined";
import type { ReactElement } from "react";
import { Menu, usePermissions, useTranslate } from "react-admin";

const RESOURCES = [
  "service-records",
  "inbox-entries",
  "consultations",
  "industry-teams",
  "engineers",
  "customers",
  "evaluations",
  "lots",
  "reviews",
  "scorecards",
  "corrective-actions",
  "letters",
  "answer-templates",
  "journal",
  "staff",
  "api-keys",
  "webhooks",
];

/** What the viewer may open; react-admin leaves out resources that `canAccess` denies. */
export const AppMenu = (): ReactElement => {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  return (
    <Menu>
      <Menu.Item
        to="/"
        primaryText={translate("shell.start")}
        leftIcon={<SpaceDashboardIcon fontSize="small" />}
      />
      {permissions?.includes("SERVICE_RECORD_OPEN") === true && (
        <Menu.Item
          to="/intake"
          primaryText={translate("shell.intake")}
          leftIcon={<AddIcCallIcon fontSize="small" />}
        />
      )}
      <Menu.Item
        to="/duty"
        primaryText={translate("duty.title")}
        leftIcon={<DutyIcon fontSize="small" />}
      />
      <Menu.Item
        to="/calendars"
        primaryText={translate("calendars.title")}
        leftIcon={<CalendarIcon fontSize="small" />}
      />
      {permissions?.includes("CONFLICT_DECLARE") === true && (
        <Menu.Item
          to="/inspectors"
          primaryText={translate("inspectors.title")}
          leftIcon={<InspectorIcon fontSize="small" />}
        />
      )}
      {RESOURCES.map((name) => (
        <Menu.ResourceItem key={name} name={name} />
      ))}
    </Menu>
  );
};
