import { Alert, Box, Button, Link, Paper, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { SubmitEvent, ReactElement } from "react";
import { useLogin, useTranslate } from "react-admin";
import { LocaleSwitch } from "../layout/LocaleSwitch.tsx";
import { Mark } from "../layout/Mark.tsx";
import { useCompany } from "../layout/use-company.ts";
import { refusalOf } from "../provider/refusal.ts";
import { DemoRoles } from "./DemoRoles.tsx";

/** The door of the console. In demo mode the roles of the demo company are offered. */
export const SignInPage = (): ReactElement => {
  const translate = useTranslate();
  const company = useCompany();
  const { signIn, fault, isBusy } = useSignIn();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void signIn(textOf(form, "email"), textOf(form, "password"));
  };
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
      <Box
        sx={{
          width: "100%",
          maxWidth: company?.demo === true ? 820 : 400,
          display: "grid",
          gap: 2.5,
        }}
      >
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
              md: company?.demo === true ? "minmax(0, 1fr) minmax(0, 1.2fr)" : "1fr",
            },
          }}
        >
          <Paper
            component="form"
            variant="outlined"
            onSubmit={submit}
            sx={{ p: 3, display: "grid", gap: 1, alignContent: "start" }}
          >
            <Typography variant="h6" component="h2">
              {translate("sign_in.title")}
            </Typography>
            {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
            <TextField
              name="email"
              type="email"
              label={translate("sign_in.email")}
              autoComplete="username"
              required
              autoFocus
              fullWidth
            />
            <TextField
              name="password"
              type="password"
              label={translate("sign_in.password")}
              autoComplete="current-password"
              required
              fullWidth
            />
            <Button
              type="submit"
              variant="contained"
              size="medium"
              disabled={isBusy}
              sx={{ mt: 1 }}
            >
              {translate("sign_in.submit")}
            </Button>
            <Link href="/portal" variant="body2" sx={{ mt: 1 }}>
              {translate("sign_in.portal")}
            </Link>
          </Paper>
          {company?.demo === true && <DemoRoles isBusy={isBusy} onChoose={signIn} />}
        </Box>
      </Box>
    </Box>
  );
};

interface SignIn {
  readonly signIn: (email: string, password: string) => Promise<void>;
  readonly fault: string | null;
  readonly isBusy: boolean;
}

function useSignIn(): SignIn {
  const login = useLogin();
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const signIn = async (email: string, password: string) => {
    setBusy(true);
    setFault(null);
    try {
      await login({ email, password });
    } catch (error) {
      const { code } = refusalOf(error);
      setFault(
        code === "UNAUTHENTICATED" || code === "BAD_USER_INPUT"
          ? "sign_in.refused"
          : `refusals.${code}`,
      );
      setBusy(false);
    }
  };
  return { signIn, fault, isBusy };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
