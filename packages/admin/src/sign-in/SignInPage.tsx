import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { LocaleSwitch } from "../layout/LocaleSwitch.tsx";
import { Mark } from "../layout/Mark.tsx";
import { useCompany } from "../layout/use-company.ts";
import { DemoRoles } from "./DemoRoles.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useSignIn } from "./use-sign-in.ts";

/** The door of the console. In demo mode the roles of the demo company are offered. */
export const SignInPage = (): ReactElement => {
  const translate = useTranslate();
  const company = useCompany();
  const { signIn, fault, isBusy } = useSignIn();
  const isDemo = company?.demo === true;
  return (
    <Box
      component="main"
      sx={{
        minHeight: "100vh",
        display: "grid",
        placeItems: "center",
        p: 2,
        bgcolor: "background.default",
      }}
    >
      <Box sx={{ position: "absolute", top: 12, right: 12 }}>
        <LocaleSwitch />
      </Box>
      <Box sx={{ width: "100%", maxWidth: isDemo ? 820 : 400, display: "grid", gap: 2.5 }}>
        <Box sx={{ display: "flex", gap: 1.5, alignItems: "center" }}>
          <Mark size={36} />
          <Box>
            <Typography variant="h5" component="h1">
              {company?.name ?? translate("shell.product")}
            </Typography>
            <Typography color="textSecondary">{translate("shell.tagline")}</Typography>
          </Box>
        </Box>
        <Box
          sx={{
            display: "grid",
            gap: 2.5,
            gridTemplateColumns: {
              xs: "minmax(0, 1fr)",
              md: isDemo ? "minmax(0, 1fr) minmax(0, 1.2fr)" : "1fr",
            },
          }}
        >
          <SignInForm fault={fault} isBusy={isBusy} onSignIn={signIn} />
          {isDemo && <DemoRoles isBusy={isBusy} onChoose={signIn} />}
        </Box>
      </Box>
    </Box>
  );
};
