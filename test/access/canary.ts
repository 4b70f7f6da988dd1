/** The words to look for in answers: each stands in one place of the world only. */
export const CANARY = {
  SUBJECT_HERE: "鹦鹉此处的主题",
  SUBJECT_THERE: "鹦鹉彼处的主题",
  SUBJECT_OUTSOURCED: "鹦鹉外协的主题",
  PHONE_HERE: "13911110001",
  PHONE_THERE: "13922220002",
  EMAIL_HERE: "canary-here@customer.test",
  EMAIL_THERE: "canary-there@customer.test",
  COMMENT_HERE: "鹦鹉此处的评价",
  COMMENT_THERE: "鹦鹉彼处的评价",
  FORM_HERE: "鹦鹉此处的表单",
  FORM_THERE: "鹦鹉彼处的表单",
} as const;
export type Canary = keyof typeof CANARY | "TOKEN";
