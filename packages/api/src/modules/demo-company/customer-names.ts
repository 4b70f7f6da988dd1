import type { IndustryCode } from "./industries.ts";

/** A customer's name, and the name of its domain under `.example`. */
export type CustomerName = readonly [name: string, domain: string];

/** The sixty customers of the demo company; none exists. */
export const CUSTOMER_NAMES: Readonly<Record<IndustryCode, readonly CustomerName[]>> = {
  government: [
    ["云海市政务服务数据管理局", "yunhai-gov"],
    ["临江区行政审批局", "linjiang-gov"],
    ["清源县人力资源和社会保障局", "qingyuan-hrss"],
    ["云海市不动产登记中心", "yunhai-estate"],
    ["望川市公积金管理中心", "wangchuan-fund"],
    ["临江区城市运行管理中心", "linjiang-ops"],
    ["青禾市市场监督管理局", "qinghe-market"],
    ["望川市档案馆", "wangchuan-archive"],
  ],
  healthcare: [
    ["云海市第一人民医院", "yunhai-hospital"],
    ["仁济康复医院", "renji-rehab"],
    ["临江区妇幼保健院", "linjiang-mch"],
    ["青禾市中心血站", "qinghe-blood"],
    ["和安口腔连锁", "hean-dental"],
    ["望川市中医院", "wangchuan-tcm"],
    ["华康医学检验所", "huakang-lab"],
    ["云海市急救中心", "yunhai-120"],
  ],
  education: [
    ["云海理工大学", "yunhai-tech"],
    ["临江第一中学", "linjiang-no1"],
    ["青禾职业技术学院", "qinghe-college"],
    ["启明实验小学", "qiming-school"],
    ["望川师范学院", "wangchuan-normal"],
    ["博雅在线教育", "boya-online"],
    ["云海市教育考试院", "yunhai-exam"],
  ],
  finance: [
    ["云海农村商业银行", "yunhai-rcb"],
    ["恒信财产保险", "hengxin-insurance"],
    ["青禾市融资担保公司", "qinghe-guarantee"],
    ["中汇证券云海分公司", "zhonghui-securities"],
    ["望川村镇银行", "wangchuan-bank"],
    ["安泰基金管理", "antai-fund"],
    ["临江小额贷款", "linjiang-loan"],
    ["同济金融租赁", "tongji-leasing"],
  ],
  manufacturing: [
    ["远航精密机械", "yuanhang-machine"],
    ["华盛汽车零部件", "huasheng-auto"],
    ["青禾食品集团", "qinghe-food"],
    ["明德电子科技", "mingde-electronics"],
    ["云海纺织股份", "yunhai-textile"],
    ["金川特种钢材", "jinchuan-steel"],
    ["瑞康制药", "ruikang-pharma"],
    ["立新包装材料", "lixin-pack"],
  ],
  energy: [
    ["云海供电公司", "yunhai-power"],
    ["青禾燃气集团", "qinghe-gas"],
    ["望川风力发电", "wangchuan-wind"],
    ["临江自来水公司", "linjiang-water"],
    ["华阳光伏电站", "huayang-solar"],
    ["金川热力公司", "jinchuan-heat"],
    ["北塬石油化工", "beiyuan-petro"],
  ],
  transport: [
    ["云海地铁运营公司", "yunhai-metro"],
    ["临江港务集团", "linjiang-port"],
    ["顺达快运", "shunda-express"],
    ["青禾公交集团", "qinghe-bus"],
    ["望川机场", "wangchuan-airport"],
    ["通途高速公路运营", "tongtu-highway"],
    ["中泰冷链物流", "zhongtai-cold"],
  ],
  retail: [
    ["万家福超市", "wanjiafu"],
    ["云海百货大楼", "yunhai-store"],
    ["鲜活到家", "xianhuo"],
    ["悦读书店连锁", "yuedu-books"],
    ["康百姓大药房", "kangbaixing"],
    ["优品家居", "youpin-home"],
    ["青禾便利店", "qinghe-shop"],
  ],
};
