import type { StaffViewer } from "@attest/api/platform/viewer";
import type { TestApi } from "@attest/api/testing/test-api";
import { CANARY } from "./canary.ts";
import { openRecord, solveAndClose } from "./record-of-world.ts";

/** Ids of things of one team and its customer. */
export interface Corner {
  readonly teamId: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly engineerId: string;
  readonly staffId: string;
  readonly recordId: string;
  readonly evaluationId: string;
}

interface CornerFacts {
  readonly team: Awaited<ReturnType<TestApi["build"]["team"]>>;
  readonly serviceLevel: Awaited<ReturnType<TestApi["build"]["serviceLevel"]>>;
  readonly agent: StaffViewer;
  readonly side: "HERE" | "THERE";
}

/** One side of the world: a customer of the team, and a record its engineer closed and the customer judged. */
export async function buildCorner(
  api: TestApi,
  { team, serviceLevel, agent, side }: CornerFacts,
): Promise<Corner> {
  const customer = await api.build.customer({ team, serviceLevel });
  const contact = await api.build.contact({
    customer,
    entitledToClose: true,
    phone: CANARY[`PHONE_${side}`],
    email: CANARY[`EMAIL_${side}`],
  });
  const { engineer, staff } = await api.build.engineer({
    team,
    staff: await api.build.staff({ roles: ["ENGINEER"] }),
  });
  const ids = {
    teamId: team.id,
    customerId: customer.id,
    contactId: contact.id,
    engineerId: engineer.id,
    staffId: staff.id,
  };
  const recordId = await openRecord(api, agent, { ...ids, subject: CANARY[`SUBJECT_${side}`] });
  await solveAndClose(api, {
    recordId,
    contactId: contact.id,
    form: CANARY[`FORM_${side}`],
    agent,
    holder: await api.build.viewer(staff),
  });
  const [evaluation]: { id: string }[] = await api.dataSource.query(
    "SELECT id FROM evaluation WHERE service_record_id = $1",
    [recordId],
  );
  await api.dataSource.query(
    `UPDATE evaluation SET status = 'LOCKED', score = 5, comment = $2, versions = 1, answered_at = company_now() - interval '3 days',
       locked_at = company_now() - interval '2 days' WHERE service_record_id = $1`,
    [recordId, CANARY[`COMMENT_${side}`]],
  );
  return { ...ids, recordId, evaluationId: evaluation?.id ?? "" };
}
