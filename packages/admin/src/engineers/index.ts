import Icon from "@mui/icons-material/EngineeringOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const engineers = {
  name: "engineers",
  icon: Icon,
  list: lazyPage(() => import("./EngineerList.tsx"), "EngineerList"),
  show: lazyPage(() => import("./EngineerShow.tsx"), "EngineerShow"),
} satisfies ResourceProps;
