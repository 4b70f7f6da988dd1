import { Box, Typography, useMediaQuery } from "@mui/material";
import type { Theme } from "@mui/material";
import type { ReactElement } from "react";
import { Logout, UserMenu } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { useMe } from "./use-me.ts";

/** Who is signed in, in which roles, and the way out. */
export const ViewerMenu = (): ReactElement => {
  const word = useWord();
  const me = useMe();
  // Where there is room the button shows the name, and has to be called by it too.
  const showsName = useMediaQuery((theme: Theme) => theme.breakpoints.up("sm"));
  return (
    <UserMenu label={showsName ? me?.name : "ra.auth.user_menu"}>
      <Box component="li" sx={{ px: 2, pb: 1, pt: 0.5 }}>
        <Typography variant="subtitle2">{me?.name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {me?.roles.map((role) => word("Role", role)).join(" · ")}
        </Typography>
      </Box>
      <Logout />
    </UserMenu>
  );
};
