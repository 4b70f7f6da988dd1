import Icon from "@mui/icons-material/ManageAccountsOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const accounts = {
  name: "staff",
  icon: Icon,
  list: lazyPage(() => import("./AccountList.tsx"), "AccountList"),
} satisfies ResourceProps;
