import type { Channel } from "@attest/shared/service-clock";

/** How a request begins, by the way it came. */
export const OPENINGS: Readonly<Record<Channel, readonly string[]>> = {
  PHONE: ["来电反映：", "客户来电：", "400 来电，客户说：", "电话报修："],
  ONLINE: ["在线咨询：", "客户在线客服留言：", "在线会话："],
  QQ: ["QQ 留言：", "客户服务群里反映："],
  EMAIL: ["您好！", "贵司技术支持：您好。", "工程师您好："],
  FAX: ["传真件：", "传真报修单："],
  OTHER: ["驻场同事转达：", "现场巡检时客户提出："],
};

export const CLOSINGS: readonly string[] = [
  "请尽快处理，谢谢。",
  "麻烦今天给个答复。",
  "目前已影响正常工作。",
  "暂时用人工方式顶着。",
  "希望能说明原因。",
  "",
  "",
];

export const RESPONSES: readonly string[] = [
  "您好，我是负责处理的工程师{我}，您反映的情况已收到，我马上查看，有进展随时告诉您。",
  "您好，质信{我}。已看到您的服务请求，先向您核实几个情况：问题从什么时候开始、是不是所有人都这样？",
  "您好，这边是质信技术支持{我}，我先远程看一下日志，大约半小时内给您初步结论。",
  "{客}您好，我是工程师{我}。您说的现象和影响范围我都记下了，正在分析，一有结论就告诉您。",
  "您好，我是{我}。这个问题我来跟进，处理期间请先不要重启设备，以便保留现场。",
];

export const NIGHT_RESPONSES: readonly string[] = [
  "您好，我是值班工程师{我}，先帮您做应急处理，白班同事上班后会继续跟进。",
  "您好，我是值班工程师{我}。刚才的临时办法请先用着，根本原因白班同事上班后接着查，会再给您回电。",
];

export const FOLLOW_UPS: readonly string[] = [
  "电话未接，已发短信：您好，质信{我}，您的问题正在处理，方便时请回电。",
  "电话无人接听，已通过邮件说明进展并请客户回复。",
];

export const CUSTOMER_WAITS: readonly string[] = [
  "等待客户提供出错截图和操作账号",
  "等待客户安排停机窗口",
  "等待客户信息科开通远程权限",
  "等待客户确认变更方案",
  "等待客户提供原始单据",
];
export const THIRD_PARTY_WAITS: readonly string[] = [
  "等待设备厂商寄送备件",
  "等待运营商排查专线",
  "等待上级平台开放接口权限",
  "等待软件原厂提供补丁",
  "等待云服务商工单答复",
];
export const RESUMES: readonly string[] = [
  "客户已提供所需信息",
  "备件已到，继续处理",
  "对方已答复，继续处理",
  "停机窗口已确认",
];

export const REASSIGNMENTS: readonly string[] = [
  "原工程师外出实施项目，转由同组同事处理",
  "问题涉及数据库，改派熟悉该系统的工程师",
  "原工程师手头记录较多，为保证时限改派",
  "需要上门，改派就近工程师",
];

export const CHASES: readonly string[] = [
  "客户再次来电询问进展。",
  "客户追问预计恢复时间。",
  "客户补充：其他同事也出现同样情况。",
  "客户发来新的截图。",
];
export const UPDATES: readonly string[] = [
  "已向客户{客}说明当前进展和下一步计划。",
  "与客户沟通：方案可行，同意按此执行。",
  "已告知客户临时规避办法，客户表示理解。",
  "与客户约定完成后一起验证。",
];

export const CLOSURE_MESSAGES: readonly string[] = [
  "问题已处理完毕，请您确认后同意关闭。",
  "已恢复正常并观察了一段时间，如无异议请同意关闭。",
  "处理结果如上，感谢您的配合。",
];
export const DECLINES: readonly string[] = [
  "早上又出现了一次，请再看看",
  "只有部分电脑恢复了",
  "速度还是比以前慢",
  "还没来得及让使用部门验证，先不要关",
];
export const DECLINE_ANSWERS: readonly string[] = [
  "收到您的反馈，我们立即复查，今天给您答复。",
  "抱歉没有一次解决，我再次登录排查遗漏的部分。",
];

export const WITHDRAWALS: readonly string[] = [
  "内部已自行解决，不再需要处理",
  "误报，是我方操作问题",
  "该系统下周停用，不必再处理",
  "与另一个服务请求重复",
];
export const DISSATISFIED_WITHDRAWALS: readonly string[] = [
  "等待时间太长，已另找人处理",
  "多次沟通没有结果，先关闭",
];

export const REOPENINGS: readonly string[] = [
  "同样的问题再次出现",
  "重启后又恢复原样",
  "处理后第二天又报错",
  "其他科室出现相同现象",
];
export const ATTEMPTS: readonly string[] = [
  "电话无人接听。",
  "电话接通后对方称负责人不在。",
  "已发邮件请客户确认，未获回复。",
];

export const COMMENTS: Readonly<Record<number, readonly string[]>> = {
  5: [
    "响应很快，工程师很专业。",
    "态度好，讲得清楚，一次就解决了。",
    "非常满意，谢谢{师}！",
    "半夜打电话也有人接，放心。",
    "处理及时，还教了我们怎么预防。",
    "沟通顺畅，全程有反馈。",
  ],
  4: [
    "总体不错，如果能再快一点更好。",
    "问题解决了，解释可以再详细些。",
    "工程师认真负责。",
    "比以前好多了。",
  ],
  3: ["解决了，但来回沟通了好几次。", "等的时间有点长。", "一般，希望能主动告知进度。"],
  2: ["同一个问题报了两次才解决。", "响应慢，影响了我们窗口办理业务。"],
  1: ["催了多次才处理，很不满意。", "处理完还是不稳定，希望重视。"],
};
