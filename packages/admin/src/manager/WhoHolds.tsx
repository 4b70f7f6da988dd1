import { Box, Chip, Skeleton } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { candidatesOf } from "../engineers/choices.ts";
import { RecordLink } from "../fields/RecordLink.tsx";
import { EngineerChoicesDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";
import { HeldFigures } from "../service-records/HeldFigures.tsx";

/** Who of a team holds how much, the most loaded first. */
export const WhoHolds = ({ teamId }: { readonly teamId: string }): ReactElement => {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ["engineers", "choices", teamId],
    queryFn: () =>
      runQuery(EngineerChoicesDocument, { first: 100, offset: 0, industryTeamId: teamId }),
    refetchInterval: 30_000,
  });
  if (data === undefined) {
    return <Skeleton height={120} />;
  }
  const loaded = candidatesOf(data.engineers.nodes, { holderId: null, forbidsOutsourcing: false });
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 0.75 }}>
      {loaded.toReversed().map(({ engineer: { id, staff, outsourced, workload } }) => (
        <Box
          component="li"
          key={id}
          sx={{ display: "flex", justifyContent: "space-between", gap: 1, flexWrap: "wrap" }}
        >
          <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center" }}>
            <RecordLink resource="engineers" id={id}>
              {staff.name}
            </RecordLink>
            {outsourced && <Mark label={translate("teams.outsourced")} />}
            {workload?.onDuty === true && <Mark label={translate("picker.on_duty")} />}
          </Box>
          {workload !== null && (
            <HeldFigures
              by={{ engineerId: id }}
              held={workload.openRecords}
              late={workload.overdueRecords}
            />
          )}
        </Box>
      ))}
    </Box>
  );
};

const Mark = ({ label }: { readonly label: string }): ReactElement => (
  <Chip size="small" variant="outlined" label={label} sx={{ height: 20 }} />
);
