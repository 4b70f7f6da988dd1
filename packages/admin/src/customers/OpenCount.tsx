import type { ReactElement } from "react";
import { HeldFigures } from "../service-records/HeldFigures.tsx";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import { useRecordCounts } from "../service-records/use-record-counts.ts";

/** How many records of a customer are open, and how many of them late. */
export const OpenCount = ({ customerId }: { readonly customerId: string }): ReactElement => {
  const open = { customerId, status: OPEN_STATUSES };
  const [held = null, late = null] = useRecordCounts([open, { ...open, dueWithin: 0 }]) ?? [];
  return <HeldFigures by={{ customerId }} held={held} late={late} />;
};
