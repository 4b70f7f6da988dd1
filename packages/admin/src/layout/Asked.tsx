import { LinearProgress } from "@mui/material";
import type { ReactNode } from "react";
import { LoadFailure } from "./LoadFailure.tsx";

interface AskedProps<Data> {
  /** A question to the server, as `useQuery` gives it. */
  readonly asked: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** What depends on an answer, with its states: loading, failed, there. */
export function Asked<Data>({ asked, children }: AskedProps<Data>): ReactNode {
  const { data, error, refetch } = asked;
  if (data !== undefined) {
    return children(data);
  }
  return error === null ? (
    <LinearProgress sx={{ my: 2 }} />
  ) : (
    <LoadFailure error={error} onRetry={() => void refetch()} />
  );
}
