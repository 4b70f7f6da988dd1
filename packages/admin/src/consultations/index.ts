import Icon from "@mui/icons-material/ForumOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const consultations = {
  name: "consultations",
  icon: Icon,
  list: lazyPage(() => import("./ConsultationList.tsx"), "ConsultationList"),
} satisfies ResourceProps;
