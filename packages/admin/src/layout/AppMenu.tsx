import AddIcCallIcon from "@mui/icons-material/AddIcCallOutlined";
import SpaceDashboardIcon from "@mui/icons-material/SpaceDashboardOutlined";
import type { ReactElement } from "react";
import { Menu, usePermissions, useTranslate } from "react-admin";

const RESOURCES = [
  "service-records",
  "industry-teams",
  "engineers",
  "customers",
  "evaluations",
  "letters",
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
      {RESOURCES.map((name) => (
        <Menu.ResourceItem key={name} name={name} />
      ))}
    </Menu>
  );
};
