import Icon from "@mui/icons-material/MailOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const letters = {
  name: "letters",
  icon: Icon,
  list: lazyPage(() => import("./LetterList.tsx"), "LetterList"),
} satisfies ResourceProps;
