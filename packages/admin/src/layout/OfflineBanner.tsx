import SyncProblemIcon from "@mui/icons-material/SyncProblemOutlined";
import { Box, CircularProgress } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { useConnection } from "../provider/connection.ts";

/** Says that the server cannot be heard for as long as it cannot; what is being written stays as it is. */
export const OfflineBanner = (): ReactElement => {
  const translate = useTranslate();
  const connection = useConnection();
  useReturn(connection === "UP");
  return (
    <Box
      role="status"
      className="no-print"
      sx={{ position: "sticky", top: { xs: 56, sm: 48 }, zIndex: 5 }}
    >
      {connection === "LOST" && (
        <Box
          sx={{
            display: "flex",
            flexWrap: "wrap",
            alignItems: "center",
            gap: 1,
            px: 2.5,
            py: 0.75,
            bgcolor: "warning.main",
            color: "warning.contrastText",
            fontWeight: 600,
          }}
        >
          <SyncProblemIcon fontSize="small" />
          {translate("shell.offline")}
          <Box component="span" sx={{ fontWeight: 400 }}>
            {translate("shell.offline_hint")}
          </Box>
          <CircularProgress size={14} color="inherit" aria-hidden="true" />
        </Box>
      )}
    </Box>
  );
};

/** Once the server is back, says so and reads anew what may have changed meanwhile. */
function useReturn(isUp: boolean): void {
  const notify = useNotify();
  const queries = useQueryClient();
  const wasUp = useRef(true);
  useEffect(() => {
    if (isUp && !wasUp.current) {
      notify("shell.online", { type: "success" });
      void queries.invalidateQueries();
    }
    wasUp.current = isUp;
  }, [isUp, notify, queries]);
}
