import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useTeams } from "../industry-teams/use-teams.ts";
import { useSeesTeam } from "../layout/use-sees-team.ts";
import { HeldCount } from "../service-records/HeldCount.tsx";
import { Section } from "../service-records/show/Section.tsx";

/** Every team with what it holds and what of it is late. */
export const TeamBoard = (): ReactElement => {
  const translate = useTranslate();
  const seesTeam = useSeesTeam();
  const teams = useTeams().filter(seesTeam);
  return (
    <Section title={translate("start.teams")}>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 0.9 }}>
        {teams.map(({ id, name }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}
          >
            <RecordLink resource="industry-teams" id={id}>
              {name}
            </RecordLink>
            <HeldCount kind="TEAM" id={id} />
          </Box>
        ))}
      </Box>
    </Section>
  );
};
