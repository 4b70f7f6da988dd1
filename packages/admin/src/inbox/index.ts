import Icon from "@mui/icons-material/InboxOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const inbox = {
  name: "inbox-entries",
  icon: Icon,
  list: lazyPage(() => import("./InboxList.tsx"), "InboxList"),
} satisfies ResourceProps;
