import type { SeededRandom } from "./seeded-random.ts";

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const GIVEN = [
  "伟", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "霞", "平", "刚", "桂英", "建国", "志强", "秀兰", "晓燕", "丽华", "文斌",
  "雅婷", "梓涵", "欣怡", "俊熙", "明轩", "嘉敏", "海燕", "永强", "春梅", "红梅", "建华", "玉兰", "国庆", "小红", "晓峰", "思雨", "佳宁", "天宇",
  "慧玲", "志明", "美玲", "立新", "振宇", "晨曦", "婉清", "家豪", "雪梅", "少华",
];

/** A name that nobody in particular has. */
export function personName(random: SeededRandom): string {
  return `${random.pick([...SURNAMES])}${random.pick(GIVEN)}`;
}
