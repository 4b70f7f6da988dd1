import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let manager: Viewer;
beforeAll(async () => {
  api = await openTestApi();
  manager = await api.build.viewerWith("DEPARTMENT_MANAGER");
});
afterAll(() => api.close());

type Saved = Answer<{ saveAnswerTemplate: { answerTemplate: { id: string; version: number } } }>;

async function save(input: object, as: Viewer = manager): Promise<Saved> {
  return api.run(
    "mutation ($input: SaveAnswerTemplateInput!) { saveAnswerTemplate(input: $input) { answerTemplate { id version } } }",
    { input },
    { as },
  );
}

async function titles(as: Viewer): Promise<string[]> {
  const { data } = await api.run<{ answerTemplates: { nodes: { title: string }[] } }>(
    "{ answerTemplates(first: 10) { nodes { title } } }",
    {},
    { as },
  );
  return data.answerTemplates.nodes.map(({ title }) => title);
}

const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code;

it("an answer is kept by managers, read by all of the company, changed by its version and deleted", async () => {
  const made = await save({ title: "已受理", text: "{customer}您好，{number} 已受理。" });
  expect(made.errors).toBeUndefined();
  const { id, version } = made.data.saveAnswerTemplate.answerTemplate;
  expect(await titles(await api.build.viewerWith("AGENT"))).toEqual(["已受理"]);
  const changed = { id, version, title: "受理", text: "已受理。" };
  expect((await save(changed)).data.saveAnswerTemplate.answerTemplate.version).toBe(version + 1);
  expect(codeOf(await save(changed))).toBe("CONFLICT");
  expect(codeOf(await save({ ...changed, version: undefined }))).toBe("BAD_USER_INPUT");
  await api.run(
    "mutation ($input: DeleteAnswerTemplateInput!) { deleteAnswerTemplate(input: $input) { deletedId } }",
    { input: { id } },
    { as: manager },
  );
  expect(await titles(manager)).toEqual([]);
});

it("a title is nobody else's, a place is one that there is, and nothing is blank or too long", async () => {
  await save({ title: "远程", text: "请允许远程连接。" });
  expect(codeOf(await save({ title: "远程", text: "另一条" }))).toBe("CONFLICT");
  const wrong = [
    { title: "电话", text: "请拨 {phone}" },
    { title: " ", text: "有" },
    { title: "空", text: " " },
    { title: "长", text: "长".repeat(2_001) },
  ];
  for (const input of wrong) {
    expect(codeOf(await save(input))).toBe("BAD_USER_INPUT");
  }
});

it("an agent uses the answers and does not change them", async () => {
  const agent = await api.build.viewerWith("AGENT");
  expect(codeOf(await save({ title: "我的", text: "x" }, agent))).toBe("FORBIDDEN");
});
