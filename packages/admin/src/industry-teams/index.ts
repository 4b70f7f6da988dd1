import Icon from "@mui/icons-material/GroupsOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const industryTeams = {
  name: "industry-teams",
  icon: Icon,
  list: lazyPage(() => import("./IndustryTeamList.tsx"), "IndustryTeamList"),
  show: lazyPage(() => import("./IndustryTeamShow.tsx"), "IndustryTeamShow"),
  recordRepresentation: "name",
} satisfies ResourceProps;
