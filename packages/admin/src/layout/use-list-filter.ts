import { useListContext } from "react-admin";

interface ListFilter {
  readonly filter: Readonly<Record<string, unknown>>;
  /** Puts a whole filter in place of the present one. */
  readonly setFilter: (filter: Record<string, unknown>) => void;
  /** Changes one part; an empty text takes it out. */
  readonly setPart: (name: string, value: string) => void;
  /** Switches a part on, or takes it out. */
  readonly turn: (name: string, isOn: boolean) => void;
  /** A part as text; empty where it is not set. */
  readonly partOf: (name: string) => string;
}

/** The filter of the list around, as it stands in the address. */
export function useListFilter(): ListFilter {
  const context = useListContext();
  const filter = context.filterValues as Record<string, unknown>;
  const setFilter = (next: Record<string, unknown>) => context.setFilters(next, []);
  const put = (name: string, value: unknown) => {
    const others = Object.entries(filter).filter(([one]) => one !== name);
    setFilter(Object.fromEntries(value === null ? others : [...others, [name, value]]));
  };
  const setPart = (name: string, value: string) => put(name, value === "" ? null : value);
  const turn = (name: string, isOn: boolean) => put(name, isOn ? true : null);
  const partOf = (name: string) => {
    const value = filter[name];
    return typeof value === "string" ? value : "";
  };
  return { filter, setFilter, setPart, turn, partOf };
}
