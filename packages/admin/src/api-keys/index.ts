import Icon from "@mui/icons-material/VpnKeyOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const apiKeys = {
  name: "api-keys",
  icon: Icon,
  list: lazyPage(() => import("./ApiKeyList.tsx"), "ApiKeyList"),
} satisfies ResourceProps;
