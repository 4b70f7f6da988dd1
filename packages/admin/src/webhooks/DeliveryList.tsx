import {
  Box,
  LinearProgress,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  TextField,
  Typography,
} from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import type { Connection } from "../provider/resource-queries.ts";
import { runQuery } from "../provider/run.ts";
import { DeliveryRowView } from "./DeliveryRowView.tsx";
import { DeliveriesDocument } from "./webhook-documents.ts";
import type { DeliveryRow } from "./webhook-documents.ts";

const STATES = ["PENDING", "DEAD", "DELIVERED"] as const;
const PER_PAGE = 25;

/** What an endpoint was sent, newest first, looked at anew every five seconds. */
export const DeliveryList = ({ webhookId }: { readonly webhookId: string }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const [state, setState] = useState("");
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: ["webhooks", "deliveries", webhookId, state, page],
    queryFn: () =>
      runQuery(DeliveriesDocument, {
        webhookId,
        first: PER_PAGE,
        offset: page * PER_PAGE,
        ...(state === "" ? {} : { state }),
      }),
    refetchInterval: 5_000,
    placeholderData: keepPreviousData,
    retry: 1,
  });
  if (error !== null && data === undefined) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <TextField
        select
        label={translate("webhooks.state")}
        value={state}
        onChange={({ target }) => {
          setState(target.value);
          setPage(0);
        }}
        sx={{ width: 180 }}
      >
        <MenuItem value="">{translate("records.view_all")}</MenuItem>
        {STATES.map((one) => (
          <MenuItem key={one} value={one}>
            {word("WebhookDeliveryState", one)}
          </MenuItem>
        ))}
      </TextField>
      {data === undefined ? (
        <LinearProgress />
      ) : (
        <Deliveries
          found={data.webhookDeliveries}
          page={page}
          onPage={setPage}
          onSent={() => void refetch()}
        />
      )}
    </>
  );
};

interface DeliveriesProps {
  readonly found: Connection<DeliveryRow>;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onSent: () => void;
}

const Deliveries = ({ found, page, onPage, onSent }: DeliveriesProps): ReactElement => {
  const translate = useTranslate();
  if (found.totalCount === 0) {
    return (
      <Typography role="status" color="textSecondary" sx={{ py: 2 }}>
        {translate("webhooks.no_deliveries")}
      </Typography>
    );
  }
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {["action", "state", "attempts", "at", "answer", "replay"].map((column) => (
              <TableCell key={column}>{translate(`webhooks.column_${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {found.nodes.map((delivery) => (
            <DeliveryRowView key={delivery.id} delivery={delivery} onSent={onSent} />
          ))}
        </TableBody>
      </Table>
      <TablePagination
        component="div"
        count={found.totalCount}
        page={page}
        rowsPerPage={PER_PAGE}
        rowsPerPageOptions={[PER_PAGE]}
        labelDisplayedRows={({ from, to, count }) =>
          `${String(from)}–${String(to)} / ${String(count)}`
        }
        getItemAriaLabel={(kind) =>
          translate(kind === "previous" || kind === "first" ? "webhooks.newer" : "webhooks.older")
        }
        onPageChange={(_event, next) => onPage(next)}
      />
    </Box>
  );
};
