/** One industry the company serves, with the team for it. */
export interface Industry {
  readonly code: string;
  /** As customers name it; the routing goes by it. */
  readonly name: string;
  readonly teamName: string;
}

/** The eight industries of the demo company (architecture §9). */
export const INDUSTRIES = [
  { code: "government", name: "政府", teamName: "政务服务团队" },
  { code: "healthcare", name: "医疗", teamName: "医疗健康团队" },
  { code: "education", name: "教育", teamName: "教育服务团队" },
  { code: "finance", name: "金融", teamName: "金融服务团队" },
  { code: "manufacturing", name: "制造", teamName: "智能制造团队" },
  { code: "energy", name: "能源", teamName: "能源电力团队" },
  { code: "transport", name: "交通", teamName: "交通物流团队" },
  { code: "retail", name: "零售", teamName: "零售连锁团队" },
] as const satisfies readonly Industry[];

export type IndustryCode = (typeof INDUSTRIES)[number]["code"];
