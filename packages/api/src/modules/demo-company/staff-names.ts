/** Somebody beside the demo accounts of the roles: name, and the local part of the e-mail address. */
export type StaffName = readonly [name: string, local: string];

/** Who manages the third team to the eighth. */
export const MANAGER_NAMES: readonly StaffName[] = [
  ["彭国华", "peng.guohua"],
  ["蒋文静", "jiang.wenjing"],
  ["蔡志远", "cai.zhiyuan"],
  ["余海燕", "yu.haiyan"],
  ["杜建军", "du.jianjun"],
  ["叶晓琳", "ye.xiaolin"],
];

/** Engineers on the payroll, in the order in which the teams take them. */
export const ENGINEER_NAMES: readonly StaffName[] = [
  ["陈宇航", "chen.yuhang"],
  ["杨思远", "yang.siyuan"],
  ["黄俊杰", "huang.junjie"],
  ["周子轩", "zhou.zixuan"],
  ["吴凯文", "wu.kaiwen"],
  ["徐浩然", "xu.haoran"],
  ["孙佳怡", "sun.jiayi"],
  ["胡雪松", "hu.xuesong"],
  ["朱明哲", "zhu.mingzhe"],
  ["高翔宇", "gao.xiangyu"],
  ["林晓东", "lin.xiaodong"],
  ["何嘉豪", "he.jiahao"],
  ["郭丽娜", "guo.lina"],
  ["马腾飞", "ma.tengfei"],
  ["罗文博", "luo.wenbo"],
  ["梁静雯", "liang.jingwen"],
  ["宋天佑", "song.tianyou"],
  ["郑少杰", "zheng.shaojie"],
  ["谢雨桐", "xie.yutong"],
  ["韩立群", "han.liqun"],
  ["唐志勇", "tang.zhiyong"],
  ["冯梦洁", "feng.mengjie"],
  ["于洪波", "yu.hongbo"],
  ["董晨曦", "dong.chenxi"],
  ["萧一鸣", "xiao.yiming"],
  ["程俊峰", "cheng.junfeng"],
  ["曹雅琪", "cao.yaqi"],
  ["袁伟强", "yuan.weiqiang"],
  ["邓海涛", "deng.haitao"],
  ["许诗涵", "xu.shihan"],
  ["傅建明", "fu.jianming"],
  ["沈晓峰", "shen.xiaofeng"],
  ["曾庆云", "zeng.qingyun"],
  ["吕思敏", "lv.simin"],
];

/** Outsourced engineers beside the two with a demo account, with their firms. */
export const OUTSOURCED_NAMES: readonly (readonly [...StaffName, vendor: string])[] = [
  ["苏大伟", "su.dawei", "北京云帆信息技术有限公司"],
  ["卢春生", "lu.chunsheng", "上海智联运维有限公司"],
  ["丁晓磊", "ding.xiaolei", "北京云帆信息技术有限公司"],
  ["任志刚", "ren.zhigang", "成都天府数通科技有限公司"],
  ["姚建国", "yao.jianguo", "上海智联运维有限公司"],
  ["钟伟明", "zhong.weiming", "成都天府数通科技有限公司"],
];

/** The firms of the two outsourced engineers with a demo account. */
export const DEMO_VENDORS: readonly string[] = ["北京云帆信息技术有限公司", "上海智联运维有限公司"];
