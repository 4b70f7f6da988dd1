import { Alert, Box, Button, Link, Paper, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { SubmitEvent, ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formText } from "../fields/form-text.ts";
import { LocaleSwitch } from "../layout/LocaleSwitch.tsx";
import { refusalOf } from "../provider/refusal.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

const SetPasswordDocument = typed<
  { setPassword: boolean },
  { input: { token: string; password: string } }
>("mutation SetPassword($input: SetPasswordInput!) { setPassword(input: $input) }");
const SHORTEST = 10;

/** Where the one-time link of a new account leads. */
export const SetPasswordPage = (): ReactElement => {
  const translate = useTranslate();
  const token = new URLSearchParams(location.search).get("token") ?? "";
  const [fault, setFault] = useState<string | null>(token === "" ? "set_password.missing" : null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = formText(form, "password");
    const found = faultOf(password, formText(form, "repeat"));
    setFault(found);
    if (found === null) {
      await runCommand(SetPasswordDocument, { input: { token, password } }).then(
        () => setDone(true),
        (error: unknown) => setFault(`refusals.${refusalOf(error).code}`),
      );
    }
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
      <Paper
        component="form"
        variant="outlined"
        onSubmit={(event) => void submit(event)}
        sx={{ p: 3, width: "100%", maxWidth: 400, display: "grid", gap: 1 }}
      >
        <Box sx={{ display: "flex", justifyContent: "space-between" }}>
          <Typography variant="h6" component="h1">
            {translate("set_password.title")}
          </Typography>
          <LocaleSwitch />
        </Box>
        {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
        {isDone ? (
          <Alert severity="success">{translate("set_password.done")}</Alert>
        ) : (
          <>
            <TextField
              name="password"
              type="password"
              label={translate("set_password.password")}
              helperText={translate("set_password.too_short")}
              autoComplete="new-password"
              required
            />
            <TextField
              name="repeat"
              type="password"
              label={translate("set_password.repeat")}
              autoComplete="new-password"
              required
            />
            <Button type="submit" variant="contained" size="medium" disabled={token === ""}>
              {translate("set_password.submit")}
            </Button>
          </>
        )}
        <Link href="/">{translate("set_password.to_sign_in")}</Link>
      </Paper>
    </Box>
  );
};

function faultOf(password: string, repeat: string): string | null {
  if (password.length < SHORTEST) {
    return "set_password.too_short";
  }
  return password === repeat ? null : "set_password.differs";
}
