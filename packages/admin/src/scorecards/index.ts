import Icon from "@mui/icons-material/RuleOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const scorecards = {
  name: "scorecards",
  icon: Icon,
  list: lazyPage(() => import("./ScorecardList.tsx"), "ScorecardList"),
  show: lazyPage(() => import("./ScorecardShow.tsx"), "ScorecardShow"),
  create: lazyPage(() => import("./ScorecardBuilder.tsx"), "NewScorecard"),
} satisfies ResourceProps;
