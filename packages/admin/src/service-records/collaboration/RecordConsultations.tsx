import { Button } from "@mui/material";
import { isOpenStatus } from "@attest/shared/service-record";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ConsultationCard } from "../../consultations/ConsultationCard.tsx";
import { ConveneDialog } from "../../consultations/ConveneDialog.tsx";
import type { CollaborationProps } from "./collaboration-props.ts";
import { PanelPart } from "./PanelPart.tsx";
import { useRecordRight } from "./use-record-right.ts";

/** The consultations on a record, the newest on top, and how to convene one. */
export const RecordConsultations = ({ record, onChanged }: CollaborationProps): ReactElement => {
  const translate = useTranslate();
  const may = useRecordRight(record);
  const [isConvening, setConvening] = useState(false);
  const mayConvene = isOpenStatus(record.status) && may("conveneConsultation");
  return (
    <PanelPart
      title={translate("consultations.title")}
      empty={record.consultations.length === 0 ? translate("consultations.none") : null}
      action={
        mayConvene && (
          <Button variant="outlined" onClick={() => setConvening(true)}>
            {translate("consultations.convene")}
          </Button>
        )
      }
    >
      {record.consultations.toReversed().map((consultation) => (
        <ConsultationCard key={consultation.id} consultation={consultation} onChanged={onChanged} />
      ))}
      {isConvening && (
        <ConveneDialog
          serviceRecordId={record.id}
          onChanged={onChanged}
          onClose={() => setConvening(false)}
        />
      )}
    </PanelPart>
  );
};
