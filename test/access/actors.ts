import { Role, type ApiKeyScope } from "@attest/shared/access";
import { DutyShift } from "@attest/api/modules/duty-roster/duty-shift.entity";
import { newId } from "@attest/api/platform/random";
import type { StaffViewer, Viewer } from "@attest/api/platform/viewer";
import type { TestApi } from "@attest/api/testing/test-api";
import { CANARY } from "./canary.ts";
import type { Corner } from "./corner.ts";

/** Somebody who asks, under the name the tables know them by. */
export interface Actor {
  readonly name: string;
  readonly viewer: Viewer;
}

const KEYS: Readonly<Record<string, readonly ApiKeyScope[]>> = {
  KEY_INTROSPECT: ["introspect"],
  KEY_RECORDS_READ: ["records:read"],
  KEY_RECORDS_WRITE: ["records:write"],
  KEY_CUSTOMERS_READ: ["customers:read"],
  KEY_RECORDS_CUSTOMERS_PII: ["records:read", "customers:read", "pii"],
  KEY_PII: ["pii"],
  KEY_QUALITY_READ: ["quality:read"],
  KEY_CHANGES: ["changes"],
  KEY_ALL_READ: ["all:read"],
};

interface Cast {
  readonly team: Awaited<ReturnType<TestApi["build"]["team"]>>;
  readonly manager: Awaited<ReturnType<TestApi["build"]["staff"]>>;
  readonly agent: StaffViewer;
  readonly here: Corner;
  readonly holder: StaffViewer;
}

/** One actor a role, and the near misses: another team's manager, a colleague of the holder, and one on duty. */
export async function staffActors(
  api: TestApi,
  { team, manager, agent, here, holder }: Cast,
): Promise<Actor[]> {
  const { build, dataSource } = api;
  const engineer = await build.viewer(
    await dataSource.manager.findOneByOrFail<typeof manager>("Staff", { id: here.staffId }),
  );
  const colleague = await build.engineer({
    team,
    staff: await build.staff({ roles: ["ENGINEER"] }),
  });
  const onDuty = await build.engineer({ team, staff: await build.staff({ roles: ["ENGINEER"] }) });
  const [{ now } = { now: 0 }]: { now: number }[] = await dataSource.query(
    "SELECT extract(epoch FROM company_now())::float8 AS now",
  );
  await dataSource.manager.insert(DutyShift, {
    id: newId(),
    engineerId: onDuty.engineer.id,
    startsAt: now - 60,
    endsAt: now + 7200,
  });
  const otherManager = await build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  await build.team({ manager: otherManager });
  const special: Record<string, Viewer> = {
    AGENT: agent,
    ENGINEER: engineer,
    ENGINEER_COLLEAGUE: await build.viewer(colleague.staff),
    ENGINEER_ON_DUTY: { ...(await build.viewer(onDuty.staff)), standings: ["ON_DUTY"] },
    OUTSOURCED_ENGINEER: holder,
    DEPARTMENT_MANAGER: await build.viewer(manager),
    OTHER_DEPARTMENT_MANAGER: await build.viewer(otherManager),
  };
  const others = Object.values(Role).filter((role) => special[role] === undefined);
  const plain = await Promise.all(
    others.map(async (role) => ({ name: role, viewer: await build.viewerWith(role) })),
  );
  return [...Object.entries(special).map(([name, viewer]) => ({ name, viewer })), ...plain];
}

/** One actor for each way a key may be cut. */
export function keyActors(): Actor[] {
  return Object.entries(KEYS).map(([name, scopes]) => ({
    name,
    viewer: { kind: "KEY", keyId: newId(), name, scopes },
  }));
}

/** Who asked for the records of the first corner, and a colleague of theirs who never asked for anything. */
export async function contactActors(
  api: TestApi,
  { customerId, contactId }: Corner,
): Promise<Actor[]> {
  const { id } = await api.build.contact({ customerId });
  const contact = (name: string, ofContact: string, email: string | null): Actor => ({
    name,
    viewer: { kind: "CONTACT", contactId: ofContact, customerId, sessionId: newId(), name, email },
  });
  return [contact("CONTACT", contactId, CANARY.EMAIL_HERE), contact("CONTACT_COLLEAGUE", id, null)];
}
