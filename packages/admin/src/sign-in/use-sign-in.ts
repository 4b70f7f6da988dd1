import { useState } from "react";
import { useLogin } from "react-admin";
import { refusalOf } from "../provider/refusal.ts";

interface SignIn {
  readonly signIn: (email: string, password: string) => Promise<void>;
  /** A translation key. */
  readonly fault: string | null;
  readonly isBusy: boolean;
}

/** Signs in and says why it was refused: unknown, wrong and locked are told alike. */
export function useSignIn(): SignIn {
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
