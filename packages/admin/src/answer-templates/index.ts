import Icon from "@mui/icons-material/QuickreplyOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const answerTemplates = {
  name: "answer-templates",
  icon: Icon,
  list: lazyPage(() => import("./AnswerTemplateList.tsx"), "AnswerTemplateList"),
} satisfies ResourceProps;
