import { expect, it } from "vitest";
import { expertsOf } from "./experts.ts";

const engineer = (name: string, openRecords: number | null, outsourced = false) => ({
  outsourced,
  staff: { id: name, name },
  industryTeam: { name: "金融" },
  workload: openRecords === null ? null : { openRecords },
});

it("one's own engineers are asked, the least loaded first, then the managers, each once", () => {
  const engineers = [
    engineer("忙", 9),
    engineer("闲", 0),
    engineer("外协", 0, true),
    engineer("未知", null),
  ];
  const teams = [
    { name: "金融", manager: { id: "经理", name: "经理" } },
    { name: "交通", manager: { id: "闲", name: "闲" } },
    { name: "教育", manager: null },
  ];
  expect(expertsOf(engineers, teams).map(({ name }) => name)).toEqual(["闲", "忙", "未知", "经理"]);
});
