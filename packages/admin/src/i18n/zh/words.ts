/** The words of the domain, as the glossary has them; a value per member of each enum. */
export const zhWords = {
  Role: {
    AGENT: "客服专员", ENGINEER: "服务工程师", OUTSOURCED_ENGINEER: "外协人员", DEPARTMENT_MANAGER: "部门经理", CUSTOMER_SERVICE_MANAGER: "客服经理",
    DEPUTY_DIRECTOR: "技术中心副总", TECHNICAL_DIRECTOR: "技术总监", OPERATIONS_DIRECTOR: "运营总监", GENERAL_MANAGER: "总经理", INSPECTOR: "质保小组成员",
    ADMINISTRATOR: "系统管理员",
  },
  Channel: { PHONE: "电话", ONLINE: "在线", QQ: "QQ", EMAIL: "邮件", FAX: "传真", OTHER: "其他" },
  TouchDirection: { INBOUND: "客户来", OUTBOUND: "我方去" },
  IdentityMethod: { PHONE_NUMBER: "来电号码", CALLBACK: "回拨", CONTRACT_QUESTION: "合同信息提问", EMAIL_CODE: "邮件验证码", OTHER: "其他" },
  ServiceRecordStatus: {
    OPEN: "待分派", ASSIGNED: "已分派", IN_PROGRESS: "处理中", WAITING_CUSTOMER: "等待客户", WAITING_THIRD_PARTY: "等待第三方",
    PENDING_CONSENT: "征求同意", CLOSED: "已关闭", MERGED: "已合并",
  },
  CloseReason: { CONSENT: "客户同意", CUSTOMER_WITHDRAWN: "客户要求关闭", UNREACHABLE: "无法联系" },
  FormPart: { COMMUNICATION: "沟通", ANALYSIS: "分析", SOLUTION: "方案", RESULT: "结果" },
  ClockKind: { RESPONSE: "响应时钟", RESOLUTION: "解决时钟" },
  ClockBasis: { WALL: "自然时间", WORKING: "工作时间" },
  ClockState: { RUNNING: "计时中", PAUSED: "已暂停", MET: "按时", BREACHED: "超时", EXCLUDED: "不计" },
  DayType: {
    WORKDAY: "工作日", WEEKEND: "周末", HOLIDAY: "法定节假日", MAKE_UP_WORKDAY: "调休上班", COMPANY_OPEN: "公司上班", COMPANY_CLOSED: "公司休息",
    UNCERTIFIED: "日历未核定",
  },
  SegmentReason: {
    COUNTED: "计入", OUTSIDE_HOURS: "非工作时间", NON_WORKING_DAY: "非工作日", WAITING_CUSTOMER: "等待客户", WAITING_THIRD_PARTY: "等待第三方",
    PENDING_CONSENT: "征求同意",
  },
  EvaluationStatus: {
    SENT: "已发送", DELIVERED: "已送达", BOUNCED: "退信", ANSWERED: "已评价", LOCKED: "已锁定", EXPIRED: "已过期", SUPPRESSED: "未发送", VOID: "作废",
  },
  LetterKind: {
    OPENING: "受理确认", CONSENT_REQUEST: "征求关闭", CLOSING: "关闭确认", REMINDER: "提醒", COMPLAINT: "投诉", SURVEY: "满意度调查", SIGN_IN_CODE: "登录验证码",
  },
  LetterState: { QUEUED: "待发送", SENT: "已发送", BOUNCED: "退信", FAILED: "发送失败", KEPT: "留存" },
  ManagementMode: { COMPANY_MANAGED: "公司管理", SELF_MANAGED: "自行管理" },
  Severity: { NORMAL: "正常检验", TIGHTENED: "加严检验", REDUCED: "放宽检验", DISCONTINUED: "暂停检验" },
};
