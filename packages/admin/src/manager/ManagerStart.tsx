import { Box, Chip, LinearProgress, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { LinkBase, Title, useTranslate } from "react-admin";
import { useTeams } from "../industry-teams/use-teams.ts";
import type { Me } from "../provider/viewer.ts";
import { ManagerBoard } from "./ManagerBoard.tsx";
import { teamPath } from "./team-path.ts";

interface ManagerStartProps {
  readonly me: Me;
  /** For a manager without a team. */
  readonly otherwise: ReactNode;
}

/** What a department's manager begins the day with: their team; further ones are a step away. */
export const ManagerStart = ({ me, otherwise }: ManagerStartProps): ReactElement => {
  const translate = useTranslate();
  const teams = useTeams();
  const [team, ...others] = teams.filter(({ manager }) => manager?.id === me.staff?.id);
  if (teams.length === 0) {
    return <LinearProgress sx={{ mt: 2 }} />;
  }
  if (team === undefined) {
    return <>{otherwise}</>;
  }
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("shell.start")} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "baseline" }}>
        <Typography variant="h5" component="h2">
          {translate("start.hello", { name: me.name })}
        </Typography>
        <Typography color="textSecondary">{team.name}</Typography>
        {others.map(({ id, name }) => (
          <Chip key={id} clickable component={LinkBase} to={teamPath(id)} label={name} />
        ))}
      </Box>
      <ManagerBoard key={team.id} teamId={team.id} />
    </Box>
  );
};
