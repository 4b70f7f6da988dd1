import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { HeldFigures } from "./HeldFigures.tsx";
import { useHeld, useLate } from "./use-held.ts";
import type { Holder } from "./use-held.ts";

/** How much an engineer or a team holds, and how much of it is late. */
export const HeldCount = (holder: Holder): ReactElement => {
  const translate = useTranslate();
  const held = useHeld(holder);
  const late = useLate(holder);
  const by = { [holder.kind === "TEAM" ? "industryTeamId" : "engineerId"]: holder.id };
  return held === 0 ? (
    <Box component="span" sx={{ color: "success.main" }}>
      {translate("teams.free")}
    </Box>
  ) : (
    <HeldFigures by={by} held={held} late={late} />
  );
};
