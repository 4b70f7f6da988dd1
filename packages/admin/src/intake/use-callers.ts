import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { CustomersDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";
import type { Caller } from "./intake-draft.ts";

const SHORTEST = 2;
const PAUSE_MS = 200;

interface FoundCallers {
  readonly callers: readonly Caller[];
  readonly isSearching: boolean;
}

/** The contacts a number, a name or a customer's name leads to; those that match themselves come first. */
export function useCallers(text: string): FoundCallers {
  const search = useSettled(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ["callers", search],
    queryFn: () => runQuery(CustomersDocument, { first: 10, offset: 0, search }),
    enabled: search.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const found = search.length < SHORTEST ? [] : (data?.customers.nodes ?? []);
  const callers = found.flatMap((customer) =>
    customer.contacts.map((contact) => ({ contact, customer })),
  );
  const matches = ({ contact: { name, phone, email } }: Caller) =>
    [name, phone, email].some((one) => one?.includes(search) === true);
  return {
    callers: [...callers.filter(matches), ...callers.filter((caller) => !matches(caller))],
    isSearching: isFetching,
  };
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
