import { Box, Button, Paper, Typography } from "@mui/material";
import { Role } from "@attest/shared/access";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";

const PASSWORD = "attest-demo";

interface DemoRolesProps {
  readonly isBusy: boolean;
  readonly onChoose: (email: string, password: string) => Promise<void>;
}

/** One click per role of the demo company. */
export const DemoRoles = ({ isBusy, onChoose }: DemoRolesProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Paper variant="outlined" component="section" aria-labelledby="demo-roles" sx={{ p: 3 }}>
      <Typography id="demo-roles" variant="h6" component="h2">
        {translate("sign_in.demo_title")}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate("sign_in.demo_hint")}
      </Typography>
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))",
          gap: 1,
        }}
      >
        {Object.values(Role).map((role) => (
          <Button
            key={role}
            variant="outlined"
            color="inherit"
            disabled={isBusy}
            sx={{
              justifyContent: "flex-start",
              borderColor: "divider",
              fontWeight: 500,
              textAlign: "left",
              lineHeight: 1.3,
              py: 0.9,
            }}
            onClick={() => void onChoose(demoAddress(role), PASSWORD)}
          >
            {word("Role", role)}
          </Button>
        ))}
      </Box>
    </Paper>
  );
};

function demoAddress(role: Role): string {
  return `${role.toLowerCase().replaceAll("_", "-")}@demo.attest.test`;
}
