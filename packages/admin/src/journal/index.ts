import Icon from "@mui/icons-material/HistoryOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const journal = {
  name: "journal",
  icon: Icon,
  list: lazyPage(() => import("./JournalPage.tsx"), "JournalPage"),
} satisfies ResourceProps;
