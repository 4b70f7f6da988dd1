import AssignIcon from "@mui/icons-material/AssignmentIndOutlined";
import ReassignIcon from "@mui/icons-material/SwapHorizOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useListContext, useTranslate } from "react-admin";
import { useMay } from "../../layout/use-may.ts";
import type { RecordRow } from "../service-record.ts";
import type { BulkMove } from "./bulk-move.ts";
import { BulkMoveDialog } from "./BulkMoveDialog.tsx";

interface Offer {
  readonly move: BulkMove;
  readonly permission: string;
  readonly icon: ReactNode;
}

const OFFERS: readonly Offer[] = [
  { move: "assign", permission: "SERVICE_RECORD_BULK_ASSIGN", icon: <AssignIcon /> },
  { move: "reassign", permission: "SERVICE_RECORD_BULK_REASSIGN", icon: <ReassignIcon /> },
];

/** Gives the selected records to one engineer, for the first time or from now on. */
export const BulkMoveButtons = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { data, selectedIds, onUnselectItems, refetch } = useListContext<RecordRow>();
  const [move, setMove] = useState<BulkMove | null>(null);
  const records = (data ?? []).filter(({ id }) => selectedIds.includes(id));
  return (
    <>
      {OFFERS.filter(({ permission }) => may(permission)).map((offer) => (
        <Button key={offer.move} startIcon={offer.icon} onClick={() => setMove(offer.move)}>
          {translate(`bulk.${offer.move}`)}
        </Button>
      ))}
      {move !== null && (
        <BulkMoveDialog
          key={move}
          move={move}
          records={records}
          onClose={() => setMove(null)}
          onDone={() => {
            onUnselectItems();
            void refetch();
          }}
        />
      )}
    </>
  );
};
