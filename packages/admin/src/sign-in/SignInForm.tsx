import { Alert, Button, Link, Paper, TextField, Typography } from "@mui/material";
import type { ReactElement, SubmitEvent } from "react";
import { useTranslate } from "react-admin";

interface SignInFormProps {
  readonly fault: string | null;
  readonly isBusy: boolean;
  readonly onSignIn: (email: string, password: string) => Promise<void>;
}

/** E-mail and password. The password is given as typed, blanks included. */
export const SignInForm = ({ fault, isBusy, onSignIn }: SignInFormProps): ReactElement => {
  const translate = useTranslate();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [form.get("email"), form.get("password")];
    if (typeof email === "string" && typeof password === "string") {
      void onSignIn(email.trim(), password);
    }
  };
  return (
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
      <Button type="submit" variant="contained" size="medium" disabled={isBusy} sx={{ mt: 1 }}>
        {translate("sign_in.submit")}
      </Button>
      <Link href="/portal" variant="body2" sx={{ mt: 1 }}>
        {translate("sign_in.portal")}
      </Link>
    </Paper>
  );
};
