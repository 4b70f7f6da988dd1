import Icon from "@mui/icons-material/WebhookOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const webhooks = {
  name: "webhooks",
  icon: Icon,
  list: lazyPage(() => import("./WebhookList.tsx"), "WebhookList"),
  show: lazyPage(() => import("./WebhookShow.tsx"), "WebhookShow"),
} satisfies ResourceProps;
