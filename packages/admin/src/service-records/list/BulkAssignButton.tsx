import AssignIcon from "@mui/icons-material/AssignmentIndOutlined";
import { Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, usePermissions, useTranslate } from "react-admin";
import type { RecordRow } from "../service-record.ts";
import { BulkAssignDialog } from "./BulkAssignDialog.tsx";

/** Gives several unassigned records to one engineer. */
export const BulkAssignButton = (): ReactElement | null => {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const { data, selectedIds, onUnselectItems, refetch } = useListContext<RecordRow>();
  const [isOpen, setOpen] = useState(false);
  if (permissions?.includes("SERVICE_RECORD_ASSIGN") !== true) {
    return null;
  }
  const records = (data ?? []).filter(({ id }) => selectedIds.includes(id));
  return (
    <>
      <Button startIcon={<AssignIcon />} onClick={() => setOpen(true)}>
        {translate("bulk.assign")}
      </Button>
      {isOpen && (
        <BulkAssignDialog
          records={records}
          onClose={() => setOpen(false)}
          onDone={() => {
            onUnselectItems();
            void refetch();
          }}
        />
      )}
    </>
  );
};
