import Icon from "@mui/icons-material/CasinoOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const lots = {
  name: "lots",
  icon: Icon,
  list: lazyPage(() => import("./LotList.tsx"), "LotList"),
  show: lazyPage(() => import("./LotShow.tsx"), "LotShow"),
} satisfies ResourceProps;
