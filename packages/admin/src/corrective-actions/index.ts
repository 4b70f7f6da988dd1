import Icon from "@mui/icons-material/BuildCircleOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const correctiveActions = {
  name: "corrective-actions",
  icon: Icon,
  list: lazyPage(() => import("./CorrectiveActionList.tsx"), "CorrectiveActionList"),
  show: lazyPage(() => import("./CorrectiveActionShow.tsx"), "CorrectiveActionShow"),
} satisfies ResourceProps;
