import Icon from "@mui/icons-material/ApartmentOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const customers = {
  name: "customers",
  icon: Icon,
  list: lazyPage(() => import("./CustomerList.tsx"), "CustomerList"),
  show: lazyPage(() => import("./CustomerShow.tsx"), "CustomerShow"),
  recordRepresentation: "name",
} satisfies ResourceProps;
