import type { ReactElement } from "react";
import { HeldFigures } from "../service-records/HeldFigures.tsx";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import { useRecordCount } from "../service-records/use-record-count.ts";

/** How many records of a customer are open, and how many of them late. */
export const OpenCount = ({ customerId }: { readonly customerId: string }): ReactElement => {
  const held = useRecordCount({ customerId, status: OPEN_STATUSES });
  const late = useRecordCount({ customerId, status: OPEN_STATUSES, dueWithin: 0 });
  return <HeldFigures by={{ customerId }} held={held} late={late} />;
};
