import { staffIdOf } from "@attest/api/platform/viewer";
import { seedCalendars } from "@attest/api/modules/service-calendar/seed-calendars.service";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import { contactActors, keyActors, staffActors, type Actor } from "./actors.ts";
import { CANARY } from "./canary.ts";
import { buildCorner, type Corner } from "./corner.ts";
import { coordinateOn, type Coordination } from "./coordination-of-world.ts";
import { openRecord } from "./record-of-world.ts";
import { reviewOf, type Reviewing } from "./reviewing-of-world.ts";

/** Two teams, each with its customer, engineer and a closed record; the first also has an outsourced engineer. */
export interface World {
  readonly api: TestApi;
  readonly actors: readonly Actor[];
  readonly here: Corner;
  readonly there: Corner;
  /** Of the first team, held by the outsourced engineer. */
  readonly outsourcedRecordId: string;
  /** What is coordinated around the first corner's record, and around the outsourced engineer's. */
  readonly coordination: Readonly<Record<"here" | "outsourced", Coordination>>;
  /** A review of each holder's work, and what followed from it. */
  readonly reviewing: { readonly here: Reviewing; readonly outsourced: Reviewing };
  /** The tokens of the letters that went out. */
  readonly tokens: readonly string[];
}

/** Builds the world in which every right is tried. */
export async function openWorld(): Promise<World> {
  const api = await openTestApi();
  await api.transact(seedCalendars);
  // Only a demo keeps the tokens of letters that no server sends; it is none any more when it is looked at.
  await api.dataSource.query("UPDATE company SET demo = true");
  const manager = await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  const team = await api.build.team({ manager });
  const agent = await api.build.viewerWith("AGENT");
  const level = await api.build.serviceLevel();
  const here = await buildCorner(api, { team, agent, side: "HERE", serviceLevel: level });
  const there = await buildCorner(api, {
    team: await api.build.team(),
    agent,
    side: "THERE",
    serviceLevel: level,
  });
  const outsourced = await api.build.engineer({
    team,
    outsourced: true,
    staff: await api.build.staff({ roles: ["OUTSOURCED_ENGINEER"] }),
  });
  const holder = await api.build.viewer(outsourced.staff);
  const outsourcedRecordId = await openRecord(api, agent, {
    ...here,
    engineerId: outsourced.engineer.id,
    subject: CANARY.SUBJECT_OUTSOURCED,
  });
  const coordination = {
    here: await coordinateOn(api, here.recordId, here.staffId),
    outsourced: await coordinateOn(api, outsourcedRecordId, outsourced.staff.id),
  };
  const staff = await staffActors(api, { team, manager, agent, here, holder });
  const inspectorId = staffIdOf(staff.find(({ name }) => name === "INSPECTOR")?.viewer ?? holder);
  const by = inspectorId ?? "";
  const reviewing = {
    here: await reviewOf(api, team.id, { inspectorId: by, side: here }),
    outsourced: await reviewOf(api, team.id, {
      inspectorId: by,
      side: {
        recordId: outsourcedRecordId,
        engineerId: outsourced.engineer.id,
        staffId: outsourced.staff.id,
      },
    }),
  };
  await api.dataSource.query("UPDATE company SET demo = false");
  const rows: { token: string }[] = await api.dataSource.query(
    "SELECT token FROM letter WHERE token IS NOT NULL",
  );
  return {
    api,
    actors: [
      ...staff,
      ...keyActors(),
      ...(await contactActors(api, here)),
      { name: "ANONYMOUS", viewer: { kind: "ANONYMOUS" } },
    ],
    here,
    there,
    outsourcedRecordId,
    coordination,
    reviewing,
    tokens: rows.map(({ token }) => token),
  };
}
