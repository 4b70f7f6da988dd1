import type { ReactNode } from "react";
import { useListContext } from "react-admin";
import { EmptyState } from "./EmptyState.tsx";
import { LoadFailure } from "./LoadFailure.tsx";

/** What a list shows before, instead of, and with its rows. */
export const ListStates = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { error, refetch, data, isPending } = useListContext();
  if (error !== null && data === undefined) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  return !isPending && data.length === 0 ? <EmptyState /> : children;
};
