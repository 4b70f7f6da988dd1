import type { RecordDetail } from "../service-record.ts";

/** What the view of a record's coordination needs. */
export interface CollaborationProps {
  readonly record: RecordDetail;
  readonly onChanged: () => void;
}
