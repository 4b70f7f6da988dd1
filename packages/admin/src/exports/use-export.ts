import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runQuery } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { ExportDocument, startExport } from "./export-documents.ts";
import type {
  ExportFormat,
  ExportProgress,
  ExportResource,
  ListFilter,
} from "./export-documents.ts";

interface OwnExport {
  /** Null before the first one. */
  readonly progress: ExportProgress | null;
  readonly isBusy: boolean;
  /** A translation key. */
  readonly fault: string | null;
  readonly start: (format: ExportFormat, filter: ListFilter) => Promise<void>;
}

/** Starts an export, lets the browser fetch it, and asks every second how far it has got. */
export function useExport(resource: ExportResource): OwnExport {
  const { isBusy, fault, give } = useGiving();
  const [started, setStarted] = useState<ExportProgress | null>(null);
  const { data } = useQuery({
    queryKey: ["exports", started?.id],
    queryFn: () => runQuery(ExportDocument, { id: started?.id ?? "" }),
    enabled: started !== null,
    refetchInterval: ({ state }) => (isOver(state.data?.export ?? null) ? false : 1000),
  });
  const start = async (format: ExportFormat, filter: ListFilter) => {
    const answer = await give(() => startExport({ resource, format, filter }));
    if (answer !== null) {
      setStarted(answer.export);
      fetchFile(answer.url);
    }
  };
  const progress = data?.export ?? started;
  const isRunning = started !== null && !isOver(progress);
  return { progress, isBusy: isBusy || isRunning, fault, start };
}

function isOver(progress: ExportProgress | null): boolean {
  return progress?.state === "DONE" || progress?.state === "FAILED";
}

/** Only the path: the console may be reached under another name than the links of letters. */
function fetchFile(url: string | null): void {
  if (url !== null) {
    const link = document.createElement("a");
    link.href = new URL(url, location.href).pathname;
    link.download = "";
    link.click();
  }
}
