import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { useSeesTeam } from "../layout/use-sees-team.ts";
import type { TeamRow } from "../provider/people-documents.ts";
import { ManagerBoard } from "./ManagerBoard.tsx";

/** A team for whoever sees its records. */
export const TeamPage = (): ReactElement => {
  const translate = useTranslate();
  const seesTeam = useSeesTeam();
  return (
    <ObjectPage<TeamRow>
      resource="industry-teams"
      titleOf={({ name }) => `${name} \u00b7 ${translate("manager.title")}`}
    >
      {(team) =>
        seesTeam(team) ? (
          <Box sx={{ py: 2, display: "grid", gap: 2 }}>
            <Typography variant="h5" component="h2">
              {team.name}
            </Typography>
            <ManagerBoard teamId={team.id} />
          </Box>
        ) : (
          <DeniedPage />
        )
      }
    </ObjectPage>
  );
};
