import Icon from "@mui/icons-material/FactCheckOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const reviews = {
  name: "reviews",
  icon: Icon,
  list: lazyPage(() => import("./ReviewList.tsx"), "ReviewList"),
  show: lazyPage(() => import("./ReviewShow.tsx"), "ReviewShow"),
} satisfies ResourceProps;
