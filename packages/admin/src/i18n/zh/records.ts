/** What the pages of a service record, its actions and the intake say. */
export const zhRecords = {
  records: {
    view_open: "未关闭", view_mine: "我持有的", view_unassigned: "待分派", view_soon: "即将到期", view_late: "已超时", view_waiting: "等待客户", view_consent: "征求同意",
    view_closed: "已关闭", view_all: "全部", save_view: "保存当前视图", view_name: "视图名称", remove_view: "移除视图“%{name}”", views: "视图", search: "编号、主题、客户、联系人",
    live_new: "新记录 %{number}", changed_now: "刚刚变更", any_team: "全部团队", any_channel: "全部渠道", nobody: "未分派", selected: "已选 %{count} 条",
    conversation: "沟通", form: "服务记录表", solutions: "方案", timeline: "经过", cycles: "轮次", custody: "责任区间", clocks: "时钟", facts: "概况",
    intake_delay: "录入延迟 %{minutes} 分钟", intake_flagged: "超过 15 分钟,已报质保", missing_parts: "还缺:%{parts}", archived: "已归档", archive_hash: "归档校验",
    automatic: "自动", logged_at: "记录于 %{at}", no_touches: "还没有沟通记录。", no_entries: "还没有填写。", no_solutions: "还没有方案。", version: "第 %{version} 版",
    feedback: "客户反馈", proposed_by: "%{name} 提出", desk: "客服台", queue: "%{team}(待分派)", cycle_name: "第 %{number} 轮", print: "打印", evaluation: "评价",
    entitled: "可要求关闭", not_entitled: "无权要求关闭", waiver: "免认证", more_facts: "更多",
  },
  receipt: {
    summary: "%{state} · 已计 %{counted},目标 %{target}", started: "起算", due: "到期", stopped: "停止", strict: "按自然时间到期 %{at}", versions: "策略 v%{policy} · 日历 v%{calendar}",
    table: "时钟明细", from: "自", to: "至", day: "日类型", reason: "原因", counted: "计入", text: "%{from} 至 %{to},%{day},%{reason}", show: "看明细", hide: "收起明细", legend: "图例",
    picture: "%{kind}:%{counted} 计入,共 %{segments} 段", basis: "按%{basis}",
  },
  actions: {
    assignServiceRecord: "分派", reassignServiceRecord: "改派", respondToServiceRecord: "响应客户", logTouch: "记录沟通", addFormEntry: "填写记录表", proposeSolution: "提出方案",
    waitForCustomer: "等待客户", resumeServiceRecord: "继续处理", requestClosure: "征求关闭", recordConsent: "记录答复", closeOnCustomerRequest: "应客户要求关闭",
    reopenServiceRecord: "重新打开", unavailable: "现在不能:%{reason}", more: "更多操作", done: "已完成:%{action}", submit: "确定", cancel: "取消", undo: "撤销",
  },
  action_help: {
    assignServiceRecord: "选择一位工程师,责任区间从此刻起计。", reassignServiceRecord: "改派须写明原因,并计入责任区间。", respondToServiceRecord: "记录与客户的首次人工联系,响应时间以服务器为准。",
    logTouch: "记录与客户的一次沟通。", addFormEntry: "写入《服务记录表》,写后不可删改。", proposeSolution: "写下方案;修改后另存为新版本。", waitForCustomer: "解决时钟暂停,响应时钟不停。须写明原因。",
    resumeServiceRecord: "解决时钟继续计时。", requestClosure: "系统向客户发信征求同意;客户同意后才会关闭。", recordConsent: "客户在电话中答复时,由您代为记录并写明依据。",
    closeOnCustomerRequest: "仅限客户本人要求关闭;响应仍会考核,解决不计。", reopenServiceRecord: "开始新一轮,另计响应时钟;之前各轮不变。",
  },
  action_form: {
    engineer: "工程师", reason: "原因", text: "内容", channel: "渠道", answered: "客户已接听或已收到", unanswered: "未接通", follow_up: "后续留言或发送的内容", part: "部分", feedback: "客户反馈(可不填)",
    message: "给客户的话(可不填)", decision: "客户的答复", agreed: "同意关闭", declined: "不同意", contact: "联系人", evidence: "依据(通话时间、录音编号等)", direction: "方向", received_at: "实际时间(早于现在时须有依据)",
    dissatisfied: "客户对服务不满意(将询问是否投诉,并在一个工作日内回访)", identity: "身份认证", method: "认证方式", identity_evidence: "认证依据", only_free: "仅显示本团队", required: "请填写",
    identity_failed: "认证未通过,不能继续。", outcome: "联系结果",
  },
  conflict: {
    title: "记录已被他人更改", text: "%{number} 在您填写期间已变更,现在是第 %{version} 版(您看到的是第 %{seen} 版)。您填写的内容仍在下面。", reload: "载入最新内容", keep: "先看看",
  },
  bulk: {
    assign: "批量分派", title: "分派 %{count} 条记录", preview: "将会分派", refused: "不会分派", refused_state: "已分派或已关闭", run: "分派 %{count} 条", done: "已分派 %{done} 条", failed: "%{failed} 条没有分派",
    progress: "正在分派 %{done} / %{count}", other_team: "不是该团队的工程师",
  },
  events: {
    opened: "开设记录", assigned: "分派", reassigned: "改派", responded: "响应", touch: "沟通", form: "填写记录表", solution: "提出方案", waiting: "等待", resumed: "继续处理", closure: "征求关闭", consent: "客户答复",
    closed: "关闭", reopened: "重新打开", identity: "身份认证", letter: "信件", evaluation: "评价", clock: "时钟", sign_in: "登录", other: "其他操作", system: "系统", staff: "员工", contact: "客户", key: "集成",
  },
  intake: {
    title: "受理来电", step_caller: "来电人", step_identity: "身份认证", step_request: "服务内容", number: "来电号码、姓名或客户名称", number_hint: "至少两个字;上下键选择,回车确定", none_found: "没有找到。请核对号码,或按客户名称查找。",
    chosen: "来电人", change: "更换", method: "认证方式", evidence: "认证依据", evidence_hint: "如:来电号码与登记一致", pass: "认证通过", fail: "认证未通过", passed: "认证已通过(30 分钟内有效)",
    failed: "认证未通过,已记录(第 %{failures} 次)。连续两次将停用 30 分钟;投诉仍可受理。", waive: "免认证(客服经理)", waiver_reason: "免认证原因", channel: "渠道", subject: "主题", content: "内容", received_at: "实际来电时间",
    received_hint: "留空即为现在;较早须写明依据", received_evidence: "依据", submit: "开设服务记录", opened: "已开设 %{number}", draft: "草稿已保存在本机", discard: "清空草稿", draft_found: "已恢复未完成的草稿",
    level: "服务等级", team: "受理团队", no_right: "您的角色不能受理。", request_first: "请先选择来电人并完成身份认证。",
  },
};
