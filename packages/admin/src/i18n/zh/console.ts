/** What the console says around the resources. */
export const zhConsole = {
  time: {
    days: "%{count} 天", hours: "%{count} 小时", minutes: "%{count} 分", seconds: "%{count} 秒", left: "剩 %{time}", late: "超时 %{time}",
    gap: " ", zone: "北京时间", due_at: "到期 %{at}", provisional: "日历未核定,暂不判超时", now: "现在", until: "%{from} 至 %{to}",
  },
  shell: {
    product: "质信", tagline: "让服务质量可被证明", language: "语言", menu: "主菜单", start: "工作台", intake: "受理来电", keyboard: "键盘快捷键",
    sign_out: "退出登录", offline: "网络已断开,正在重连…", demo: "演示", account: "账户",
  },
  sign_in: {
    title: "登录", email: "邮箱", password: "密码", totp: "动态验证码(如已启用)", submit: "登录", refused: "邮箱或密码不正确,或账户已被暂时锁定。",
    demo_title: "演示账户", demo_hint: "选择一个角色,直接登录演示公司。", portal: "客户请到服务门户",
  },
  set_password: {
    title: "设置密码", password: "新密码", repeat: "再输入一次", submit: "保存密码", too_short: "至少 12 个字符", differs: "两次输入不一致",
    done: "密码已设置,请登录。", missing: "链接不完整,请从邮件中重新打开。", to_sign_in: "去登录",
  },
  state: {
    empty: "这里还没有内容", empty_filtered: "没有符合条件的内容", clear: "清除筛选", error: "没能载入", retry: "重试", loading: "正在载入…",
    denied: "您的角色不能查看这部分内容。", missing: "找不到该内容,或您无权查看。", more: "载入更多", none: "无", all_loaded: "已全部载入", back_home: "回到工作台",
  },
  help: {
    title: "键盘快捷键", open: "打开本页", search: "搜索", intake: "受理来电", records: "服务记录", start: "工作台", submit: "提交当前表单", close: "关闭对话框",
    move: "在列表中移动", go: "打开所选记录", note: "在输入框内时单键快捷键不生效。", group_anywhere: "任何页面", group_list: "列表", group_form: "表单",
  },
  start: {
    hello: "%{name},您好", late: "已超时", soon: "一小时内到期", unassigned: "待分派", mine: "我持有的", waiting: "等待客户", consent: "征求同意", open: "未关闭",
    closed: "已关闭", next: "最先到期", next_empty: "没有待处理的记录。", see_all: "查看全部", take_call: "受理来电", take_call_hint: "输入来电号码,核实身份,开设服务记录",
    teams: "各团队情况", evaluations: "最近的评价", journal: "最近的操作", no_records: "您的角色不处理服务记录。",
  },
  customers: {
    outsourcing_yes: "允许外协", outsourcing_no: "不允许外协", entitled: "可要求关闭", targets: "响应 %{response} 分钟 · 解决 %{resolution} 小时", records: "服务记录",
    contact_name: "姓名", contact_phone: "电话", contact_email: "邮箱",
  },
  teams: { no_manager: "暂无经理", engineers: "工程师", who_holds: "持有情况", free: "空闲", held: "%{count} 件", late: "%{count} 件超时", open_records: "未关闭的记录", outsourced: "外协", employed: "本公司" },
  letters: { body: "信件正文", masked_hint: "链接中的凭证已遮蔽:员工不能代替客户答复。" },
  evaluations: { unanswered: "尚未评价", stars: "%{score} 分(满分 5 分)", amended: "已修改" },
  journal: { filter_target: "对象,如 ServiceRecord:编号", filter_action: "动作", occurred: "发生于 %{at}", apply: "筛选", payload: "内容", show: "展开", hide: "收起" },
};
