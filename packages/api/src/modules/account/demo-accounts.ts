import { Role } from "@attest/shared/access";

/** Somebody of the demo company who can sign in. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Of every demo account. */
export const DEMO_PASSWORD = "attest-demo";

/** The people of each role, the first under the plain address, then `-2`, `-3`. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  AGENT: ["陈晓燕", "刘思琪", "王雅楠"],
  ENGINEER: ["张志强", "李海波"],
  OUTSOURCED_ENGINEER: ["赵建军", "孙立新"],
  DEPARTMENT_MANAGER: ["周明远", "吴国栋"],
  CUSTOMER_SERVICE_MANAGER: ["郑丽华", "冯静怡"],
  DEPUTY_DIRECTOR: ["韩学文", "曹永辉"],
  TECHNICAL_DIRECTOR: ["许振华", "沈卫东"],
  OPERATIONS_DIRECTOR: ["何秀兰", "吕建平"],
  GENERAL_MANAGER: ["马洪涛", "朱文斌"],
  INSPECTOR: ["高慧敏", "林若溪", "罗正阳"],
  ADMINISTRATOR: ["梁宇航", "谢天成"],
};

/** The accounts of the demo company (architecture §9), in the order of the roles. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.values(Role).flatMap((role) =>
  NAMES[role].map((name, index) => ({ email: demoEmail(role, index + 1), name, role })),
);

/** The address of the n-th demo account of a role, from 1. */
export function demoEmail(role: Role, n: number): string {
  const local = role.toLowerCase().replaceAll("_", "-");
  return `${local}${n === 1 ? "" : `-${String(n)}`}@demo.attest.test`;
}
