import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { CustomersDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";
import type { Caller } from "./intake-draft.ts";

const SHORTEST = 2;
const PAUSE_MS = 200;

/** Why somebody is among the found: their number is the one asked for, they match themselves, or a colleague or the customer does. */
export type CallerMatch = "NUMBER" | "SELF" | "COLLEAGUE";

interface FoundCaller extends Caller {
  readonly match: CallerMatch;
}

interface FoundCallers {
  readonly callers: readonly FoundCaller[];
  readonly isSearching: boolean;
}

/** The contacts a number, a name or a customer's name leads to: whose number it is first, then who matches, then their colleagues. */
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
    customer.contacts.map((contact) => ({
      contact,
      customer,
      match: matchOf({ contact, customer }, search),
    })),
  );
  return {
    callers: callers.sort((one, other) => ORDER.indexOf(one.match) - ORDER.indexOf(other.match)),
    isSearching: isFetching,
  };
}

const ORDER: readonly CallerMatch[] = ["NUMBER", "SELF", "COLLEAGUE"];
/** As short as a number of the company's own may be. */
const SHORTEST_NUMBER = 5;

function matchOf({ contact, customer }: Caller, search: string): CallerMatch {
  const digits = digitsOf(search);
  if (digits.length >= SHORTEST_NUMBER && digits === digitsOf(contact.phone ?? "")) {
    return "NUMBER";
  }
  const { name, phone, email } = contact;
  const isMeant = [name, phone, email, customer.name].some((one) => one?.includes(search) === true);
  return isMeant ? "SELF" : "COLLEAGUE";
}

function digitsOf(text: string): string {
  return text.replace(/[\s()+-]/g, "");
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
