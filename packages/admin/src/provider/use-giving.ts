import { useState } from "react";
import { refusalOf } from "./refusal.ts";

interface Giving {
  readonly isBusy: boolean;
  /** Why the last command was refused, as a translation key. */
  readonly fault: string | null;
  /** What the refusal names, such as the gaps of a roster; empty without one. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether the server did not take this field of the input. */
  readonly isFaulty: (field: string) => boolean;
  /** Gives a command; null when it was refused. */
  readonly give: <Result>(command: () => Promise<Result>) => Promise<Result | null>;
}

/** Gives commands one at a time and keeps why one was refused. */
export function useGiving(): Giving {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [fields, setFields] = useState<readonly string[]>([]);
  const [details, setDetails] = useState<Readonly<Record<string, unknown>>>({});
  const give = async <Result>(command: () => Promise<Result>): Promise<Result | null> => {
    setBusy(true);
    setFault(null);
    setFields([]);
    setDetails({});
    try {
      return await command();
    } catch (error) {
      const refusal = refusalOf(error);
      setFault(`refusals.${refusal.code}`);
      setDetails(refusal.details);
      setFields(refusal.fields.map(({ path }) => path.replace(/^input\./, "")));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, fault, details, isFaulty: (field) => fields.includes(field), give };
}
