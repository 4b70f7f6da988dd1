import type { ListProps } from "react-admin";

/** How every list is set: no export, no toolbar of its own; failures are shown in its place and not beside it. */
export const LIST_DEFAULTS = {
  actions: false,
  component: "div",
  empty: false,
  emptyWhileLoading: false,
  exporter: false,
  perPage: 25,
  error: false,
  queryOptions: { retry: 1, onError: () => undefined },
} satisfies Partial<ListProps>;
