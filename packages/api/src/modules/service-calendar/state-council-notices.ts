const BEFORE_2024 = "http://www.gov.cn/zhengce/zhengceku/";
const SINCE_2024 = "https://www.gov.cn/zhengce/zhengceku/";

/** The State Council's notices on holidays, by the year they arrange: the sources of the certified tables. */
export const STATE_COUNCIL_NOTICES: Readonly<Record<number, readonly string[]>> = {
  2007: [`${BEFORE_2024}2008-03/28/content_1761.htm`],
  2008: [`${BEFORE_2024}2008-03/28/content_1645.htm`],
  2009: [`${BEFORE_2024}2008-12/10/content_1572.htm`],
  2010: [`${BEFORE_2024}2009-12/08/content_1476.htm`],
  2011: [`${BEFORE_2024}2010-12/10/content_1423.htm`],
  2012: [`${BEFORE_2024}2011-12/06/content_1411.htm`],
  2013: [`${BEFORE_2024}2012-12/10/content_1353.htm`],
  2014: [`${BEFORE_2024}2014-01/02/content_1194.htm`],
  2015: [`${BEFORE_2024}2014-12/16/content_9302.htm`, `${BEFORE_2024}2015-05/13/content_9742.htm`],
  2016: [`${BEFORE_2024}2015-12/10/content_10394.htm`],
  2017: [`${BEFORE_2024}2016-12/01/content_5141603.htm`],
  2018: [`${BEFORE_2024}2017-11/30/content_5243579.htm`],
  2019: [
    `${BEFORE_2024}2018-12/06/content_5346276.htm`,
    `${BEFORE_2024}2019-03/22/content_5375877.htm`,
  ],
  2020: [
    `${BEFORE_2024}2019-11/21/content_5454164.htm`,
    `${BEFORE_2024}2020-01/27/content_5472352.htm`,
  ],
  2021: [`${BEFORE_2024}2020-11/25/content_5564127.htm`],
  2022: [`${BEFORE_2024}2021-10/25/content_5644835.htm`],
  2023: [`${BEFORE_2024}2022-12/08/content_5730844.htm`],
  2024: [`${SINCE_2024}202310/content_6911528.htm`],
  2025: [`${SINCE_2024}202411/content_6986383.htm`],
  2026: [`${SINCE_2024}202511/content_7047091.htm`],
};
