import { LinearProgress } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { Title, useGetOne, useParams } from "react-admin";
import type { RaRecord } from "react-admin";
import { LoadFailure } from "./LoadFailure.tsx";

interface ObjectPageProps<Row extends RaRecord> {
  readonly resource: string;
  readonly titleOf: (row: Row) => string;
  readonly children: (row: Row) => ReactNode;
}

/** A page about one object, with its states: loading, missing, failed, there. */
export function ObjectPage<Row extends RaRecord>({
  resource,
  titleOf,
  children,
}: ObjectPageProps<Row>): ReactElement {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useGetOne<Row>(
    resource,
    { id: decodeURIComponent(id) },
    { retry: 1 },
  );
  if (data === undefined) {
    return error === null ? (
      <LinearProgress sx={{ mt: 2 }} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <Title title={titleOf(data)} />
      {children(data)}
    </>
  );
}
