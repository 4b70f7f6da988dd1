import Icon from "@mui/icons-material/AssignmentOutlined";
import type { ResourceProps } from "react-admin";
import { lazyPage } from "../layout/lazy-page.ts";

export const serviceRecords = {
  name: "service-records",
  icon: Icon,
  list: lazyPage(() => import("./list/ServiceRecordList.tsx"), "ServiceRecordList"),
  show: lazyPage(() => import("./show/ServiceRecordShow.tsx"), "ServiceRecordShow"),
  recordRepresentation: "number",
} satisfies ResourceProps;
