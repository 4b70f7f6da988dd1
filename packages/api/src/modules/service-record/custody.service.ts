import { sameHolder, takeCustody, type CustodySegment, type Holder } from "@attest/shared/custody";
import { IsNull } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Custody } from "./custody.entity.ts";
import type { ServiceRecord } from "./service-record.entity.ts";

/** The record's first holder: the desk, its team's queue, or an engineer at once. */
export async function startCustody(unit: Unit, record: ServiceRecord): Promise<void> {
  await unit.db.insert(
    Custody,
    segmentOf(record.id, { from: unit.now, to: null, holder: holderOf(record), reason: null }),
  );
}

/**
 * Hands the record to whom it names now; the next holder begins where the last one ends.
 * A holder of less than a second is replaced, since instants are whole seconds.
 *
 * @see docs/rules.md R17, R46
 */
export async function passCustody(
  unit: Unit,
  record: ServiceRecord,
  reason: string | null,
): Promise<void> {
  const open = await unit.db.findOneByOrFail(Custody, {
    serviceRecordId: record.id,
    toAt: IsNull(),
  });
  const current: CustodySegment = {
    from: open.fromAt,
    to: null,
    holder: holderOf(open),
    reason: open.reason,
  };
  const holder = holderOf(record);
  if (sameHolder(current.holder, holder)) {
    return;
  }
  const chain = takeCustody([current], { holder, at: unit.now, reason });
  const next = chain.at(-1) ?? current;
  if (chain.length === 1) {
    await unit.db.update(Custody, { id: open.id }, { ...holder, reason });
    return;
  }
  await unit.db.update(Custody, { id: open.id }, { toAt: unit.now });
  await unit.db.insert(Custody, segmentOf(record.id, next));
}

/** Every segment of a record, in time order. */
export async function custodyChain(unit: Unit, recordId: string): Promise<CustodySegment[]> {
  const rows = await unit.db.find(Custody, {
    where: { serviceRecordId: recordId },
    order: { fromAt: "ASC" },
  });
  return rows.map((row) => ({
    from: row.fromAt,
    to: row.toAt,
    holder: holderOf(row),
    reason: row.reason,
  }));
}

function holderOf({ engineerId, industryTeamId }: Holder): Holder {
  return { engineerId, industryTeamId };
}

function segmentOf(serviceRecordId: string, segment: CustodySegment): Partial<Custody> {
  return {
    id: newId(),
    serviceRecordId,
    fromAt: segment.from,
    toAt: segment.to,
    ...segment.holder,
    reason: segment.reason,
  };
}
