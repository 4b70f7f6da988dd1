import { setTimeout as sleep } from "node:timers/promises";
import { revokeRole } from "@attest/api/modules/account/revoke-role.service";
import { createApiKey } from "@attest/api/modules/api-key/create-api-key.service";
import { revokeApiKey } from "@attest/api/modules/api-key/revoke-api-key.service";
import { addTeamMember } from "@attest/api/modules/engineer/engineer.service";
import type { StaffViewer, Viewer } from "@attest/api/platform/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPECTED_HEARING, SIDES, type Side } from "./expected-hearing.ts";
import { CHANGED, EVERYTHING, heardBy, PHONE, saidWordsOf, wordsOf } from "./heard-words.ts";
import { openListener, type Listener } from "./listener.ts";
import { openLiveWorld, until, type LiveWorld } from "./live-world.ts";
import { CANARY } from "./canary.ts";

const ACTORS = Object.keys(EXPECTED_HEARING);
/** So long no statement may run, then every subscriber has been asked for. */
const QUIET_MS = 300;

let live: LiveWorld;
let agent: Listener;
beforeAll(async () => {
  live = await openLiveWorld();
  agent = await listenAs(live.actor("AGENT"));
});
afterAll(() => live.close());

async function listenAs(
  viewer: Viewer,
  documents: readonly string[] = EVERYTHING,
  after?: string,
): Promise<Listener> {
  return live.listen(await live.badge(viewer), documents, after);
}

/** Waits until the agent, who hears of everything, has heard all of it, and nobody's right is being looked up any more. */
async function settled(word: string): Promise<void> {
  const wanted = wordsOf(word);
  const has = (): boolean => wanted.every((one) => heardBy(agent).includes(one));
  await until(has);
  await quiet();
}

async function quiet(): Promise<void> {
  const { statements } = live.world.api;
  let before = -1;
  while (before !== statements.length) {
    before = statements.length;
    await sleep(QUIET_MS);
  }
}

describe("Everybody at once, each over a socket of their own", () => {
  const listeners = new Map<string, Listener>();
  const phones = new Map<string, Listener>();
  const word = (side: Side): string => `大家-${side}`;
  beforeAll(async () => {
    for (const name of ACTORS) {
      const badge = await live.badge(live.actor(name));
      listeners.set(name, await live.listen(badge, EVERYTHING));
      phones.set(name, await live.listen(badge, [PHONE]));
    }
    for (const side of SIDES) {
      await live.happen(side, word(side));
    }
    await settled(word("OUTSOURCED"));
  });
  afterAll(() =>
    Promise.all([...listeners.values(), ...phones.values()].map(({ hangUp }) => hangUp())),
  );

  it.each(ACTORS)("%s hears of the records they may read, once, and of no other", (name) => {
    const { sides = [], hears } = EXPECTED_HEARING[name] ?? {};
    const words = hears === "CONVERSATION" ? saidWordsOf : wordsOf;
    const expected = sides.flatMap((side) => words(word(side))).sort();
    expect(heardBy(listeners.get(name) as Listener)).toEqual(expected);
  });

  it.each(ACTORS)("%s gets the contact's phone whole or masked, as the table says", (name) => {
    const { sides = [], phone } = EXPECTED_HEARING[name] ?? {};
    const shown = {
      HERE: CANARY.PHONE_HERE,
      THERE: CANARY.PHONE_THERE,
      OUTSOURCED: CANARY.PHONE_HERE,
    };
    const as = (side: Side): string => (phone === "MASKED" ? masked(shown[side]) : shown[side]);
    const expected = (phone === null ? [] : sides).map((side) =>
      JSON.stringify({ serviceRecord: { contact: { phone: as(side) } } }),
    );
    expect((phones.get(name) as Listener).heard.map(({ text }) => text)).toEqual(expected);
  });

  it("everybody of the world has a line, but for nobody, who is not let in", async () => {
    const names = live.world.actors.map(({ name }) => name);
    expect(names.filter((name) => name !== "ANONYMOUS").sort()).toEqual([...ACTORS].sort());
    expect(await openListener(live.url, {}).closed).toBe(4403);
  });

  const masked = (phone: string): string => phone.replace(/^(\d{3})\d{4}/, "$1****");
});

describe("Coming back with the cursor of the last event had", () => {
  const changes = ({ heard }: Listener): string[] => heard.map(({ cursor }) => cursor);

  it("brings what was missed and what comes, each once and in order, while others write", async () => {
    const all = await listenAs(live.actor("AGENT"), [CHANGED]);
    await live.happen("HERE", "错过一");
    await live.happen("THERE", "错过二");
    await until(() => all.heard.length === 4);
    const writing = live.happen("HERE", "错过三");
    const back = await listenAs(live.actor("AGENT"), [CHANGED], changes(all)[0]);
    await writing;
    await live.happen("THERE", "错过四");
    await settled("错过四");
    expect(all.heard).toHaveLength(8);
    expect(changes(back)).toEqual(changes(all).slice(1));
  });

  it("brings nobody what they might not have heard the first time", async () => {
    const all = await listenAs(live.actor("AGENT"));
    await live.happen("THERE", "起点");
    await settled("起点");
    const cursor = all.heard[0]?.cursor;
    await live.happen("HERE", "本组事");
    await live.happen("THERE", "他组事");
    await live.happen("OUTSOURCED", "外协事");
    const names = ["ENGINEER", "OUTSOURCED_ENGINEER", "ADMINISTRATOR", "KEY_CHANGES", "CONTACT"];
    const back = await Promise.all(
      names.map((name) => listenAs(live.actor(name), EVERYTHING, cursor)),
    );
    await settled("外协事");
    expect(back.map(heardBy)).toEqual([
      [...wordsOf("本组事"), ...wordsOf("外协事")].sort(),
      wordsOf("外协事"),
      [],
      [],
      [...saidWordsOf("本组事"), ...saidWordsOf("外协事")].sort(),
    ]);
  });
});

describe("Rights that end while somebody listens", () => {
  it("a role taken: the socket closes, and not one event more arrives", async () => {
    const director = live.actor("DEPUTY_DIRECTOR") as StaffViewer;
    const listener = await listenAs(director);
    await live.happen("HERE", "副总在");
    await settled("副总在");
    expect(heardBy(listener)).toEqual(wordsOf("副总在"));
    const role = { staffId: director.staffId, role: "DEPUTY_DIRECTOR" } as const;
    await live.world.api.transact((unit) => revokeRole(unit, role));
    await live.happen("HERE", "副总去");
    expect(await listener.closed).toBe(4403);
    await settled("副总去");
    expect(heardBy(listener)).toEqual(wordsOf("副总在"));
  });

  it("a key revoked: the same", async () => {
    const { api } = live.world;
    const made = await api.transact((unit) =>
      createApiKey(unit, { name: "仓库", scopes: ["records:read"] }),
    );
    const listener = await live.listen({ key: made.key }, EVERYTHING);
    await live.happen("THERE", "钥匙在");
    await settled("钥匙在");
    await api.transact((unit) => revokeApiKey(unit, { id: made.apiKeyId }));
    await live.happen("THERE", "钥匙去");
    expect(await listener.closed).toBe(4403);
    await settled("钥匙去");
    expect(heardBy(listener)).toEqual(wordsOf("钥匙在"));
  });

  it("moved to another team: from that moment on the new team's events and no longer the old one's", async () => {
    const colleague = live.actor("ENGINEER_COLLEAGUE") as StaffViewer;
    const listener = await listenAs(colleague);
    await live.happen("HERE", "调动前");
    await settled("调动前");
    const cursor = listener.heard[0]?.cursor;
    const move = {
      engineerId: colleague.engineerId ?? "",
      industryTeamId: live.world.there.teamId,
    };
    await live.world.api.transact((unit) => addTeamMember(unit, move));
    await live.happen("HERE", "旧组事");
    await live.happen("THERE", "新组事");
    await settled("新组事");
    expect(heardBy(listener)).toEqual([...wordsOf("调动前"), ...wordsOf("新组事")].sort());
    const back = await listenAs(colleague, EVERYTHING, cursor);
    await until(() => back.heard.length >= wordsOf("新组事").length);
    await quiet();
    expect(heardBy(back)).toEqual(wordsOf("新组事"));
  });
});
