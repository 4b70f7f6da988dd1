import AddIcCallIcon from "@mui/icons-material/AddIcCallOutlined";
import { Box, Button, Paper, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";

/** The agent's first move. */
export const CallCard = (): ReactElement => {
  const translate = useTranslate();
  return (
    <Paper
      variant="outlined"
      sx={{
        p: 2,
        display: "flex",
        flexWrap: "wrap",
        gap: 2,
        alignItems: "center",
        justifyContent: "space-between",
      }}
    >
      <Box>
        <Typography variant="subtitle2" component="h3">
          {translate("start.take_call")}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate("start.take_call_hint")}
        </Typography>
      </Box>
      <Button
        component={LinkBase}
        to="/intake"
        variant="contained"
        size="medium"
        startIcon={<AddIcCallIcon />}
      >
        {translate("start.take_call")}
      </Button>
    </Paper>
  );
};
