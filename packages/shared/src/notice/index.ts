export { NoticeKind } from "./notice-kind.ts";
