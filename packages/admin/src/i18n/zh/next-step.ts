/** What the line of the next step and the choice of an engineer say. */
export const zhNextStep = {
  next_step: {
    way: "办理进度",
    done: "（已完成）",
    response: "响应",
    analysis: "分析",
    solution: "方案",
    result: "结果",
    request: "征求同意",
    consent: "客户同意",
    evaluation: "评价",
    hint_assign: "下一步：分派工程师",
    hint_respond: "下一步：响应客户",
    hint_analysis: "下一步：填写分析",
    hint_solution: "下一步：提出方案",
    hint_result: "下一步：填写结果",
    hint_request: "下一步：征求客户同意关闭",
    hint_consent: "征求同意的信件已发给客户，等待答复；客户若在电话中答复，可代为记录",
    hint_wait_customer: "等待客户，解决时钟已暂停；收到答复后请继续处理",
    hint_wait_third_party: "等待第三方，解决时钟已暂停；有结果后请继续处理",
    by: "（由%{name}办理）",
  },
  picker: {
    hint: "按手头记录由少到多排列",
    on_duty: "值班中",
    outsourced_forbidden: "该客户不允许外协",
    holds_it: "现在由其持有",
  },
  moment: {
    label: "%{label}（北京时间）",
    wrong: "请按 年-月-日 时:分 填写，如 2026-09-30 17:40",
  },
};
