import { Box, Chip } from "@mui/material";
import type { HTMLAttributes, ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { EngineerChoice } from "../provider/people-documents.ts";
import type { Candidate } from "./choices.ts";

interface CandidateItemProps {
  readonly candidate: Candidate;
  readonly item: HTMLAttributes<HTMLLIElement>;
}

/** One engineer to choose: the name, what they are, and what they have to do or why they cannot have it. */
export const CandidateItem = ({
  candidate: { engineer, obstacle },
  item,
}: CandidateItemProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="li" {...item} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
      <span>{engineer.staff.name}</span>
      {engineer.outsourced && <Mark label={translate("teams.outsourced")} />}
      {engineer.workload?.onDuty === true && <Mark label={translate("picker.on_duty")} />}
      <Box component="span" sx={{ ml: "auto", color: "text.secondary", fontSize: "0.9em" }}>
        {obstacle === null ? (
          <Load workload={engineer.workload} />
        ) : (
          translate(`picker.${obstacle}`)
        )}
      </Box>
    </Box>
  );
};

const Mark = ({ label }: { readonly label: string }): ReactElement => (
  <Chip component="span" size="small" variant="outlined" label={label} sx={{ height: 20 }} />
);

const Load = ({ workload }: Pick<EngineerChoice, "workload">): ReactElement | null => {
  const translate = useTranslate();
  if (workload === null) {
    return null;
  }
  const { openRecords, overdueRecords } = workload;
  return (
    <>
      {openRecords === 0
        ? translate("teams.free")
        : translate("teams.held", { count: openRecords })}
      {overdueRecords > 0 && (
        <Box component="span" sx={{ color: "error.main", ml: 1 }}>
          {translate("teams.late", { count: overdueRecords })}
        </Box>
      )}
    </>
  );
};
