/** Names of the resources and of their columns. */
export const zhResources = {
  "service-records": {
    name: "服务记录",
    fields: {
      number: "编号", subject: "主题", status: "状态", channel: "渠道", customer: "客户", contact: "联系人", industryTeam: "团队", engineer: "工程师",
      createdAt: "创建时间", dueAt: "剩余时间", serviceLevel: "服务等级", search: "搜索", content: "内容", routingReason: "分派依据", industryTeamId: "团队",
      engineerId: "工程师", customerId: "客户",
    },
  },
  engineers: { name: "工程师", fields: { name: "姓名", industryTeam: "团队", outsourced: "用工", vendor: "供应商", email: "邮箱", held: "持有记录", industryTeamId: "团队" } },
  "industry-teams": { name: "行业团队", fields: { code: "代码", name: "名称", manager: "部门经理", mode: "管理方式", severity: "抽检程度", open: "未关闭", late: "已超时" } },
  customers: { name: "客户", fields: { name: "名称", industry: "行业", industryTeam: "团队", serviceLevel: "服务等级", outsourcingAllowed: "允许外协", contacts: "联系人", search: "搜索" } },
  evaluations: { name: "评价", fields: { score: "分数", comment: "意见", status: "状态", record: "服务记录", engineer: "工程师", answeredAt: "评价时间", versions: "修改次数" } },
  letters: { name: "信件", fields: { subject: "主题", kind: "类型", state: "状态", to: "收件人", createdAt: "时间", serviceRecord: "服务记录" } },
  journal: { name: "日志", fields: { at: "时间", actor: "操作者", action: "动作", target: "对象", seq: "序号" } },
};
