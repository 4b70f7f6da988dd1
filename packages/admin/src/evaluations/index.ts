import Icon from "@mui/icons-material/StarBorderOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const evaluations = {
  name: "evaluations",
  icon: Icon,
  list: lazyPage(() => import("./EvaluationList.tsx"), "EvaluationList"),
} satisfies ResourceProps;
