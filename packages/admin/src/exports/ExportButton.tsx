import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Box, Button, CircularProgress, ListSubheader, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { useMay } from "../layout/use-may.ts";
import { EXPORT_FORMATS } from "./export-documents.ts";
import type {
  ExportFormat,
  ExportProgress,
  ExportResource,
  ListFilter,
} from "./export-documents.ts";
import { useExport } from "./use-export.ts";

interface ExportButtonProps {
  readonly resource: ExportResource;
  /** What the list is narrowed to, in the API's words; called when it is exported. Default: everything. */
  readonly filterNow?: () => ListFilter;
}

const everything = (): ListFilter => ({});

/** Lets whoever may have a list as a file: of what they may read, what the list shows, page or no page. */
export const ExportButton = ({
  resource,
  filterNow = everything,
}: ExportButtonProps): ReactElement | null => {
  const translate = useTranslate();
  const word = useWord();
  const may = useMay();
  const { progress, isBusy, fault, start } = useExport(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (format: ExportFormat) => {
    setAnchor(null);
    void start(format, filterNow());
  };
  const isNarrowed = Object.values(filterNow()).some((part) => part !== undefined && part !== "");
  if (!may("EXPORT")) {
    return null;
  }
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={isBusy}
        startIcon={isBusy ? <CircularProgress size={16} /> : <DownloadIcon />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate("exports.export")}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <ListSubheader component="div" sx={{ lineHeight: 2 }}>
          {translate(isNarrowed ? "exports.narrowed" : "exports.whole")}
        </ListSubheader>
        {EXPORT_FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => choose(format)}>
            {word("ExportFormat", format)}
          </MenuItem>
        ))}
      </Menu>
      <ExportState progress={progress} fault={fault} />
    </Box>
  );
};

interface ExportStateProps {
  readonly progress: ExportProgress | null;
  readonly fault: string | null;
}

const ExportState = ({ progress, fault }: ExportStateProps): ReactElement => {
  const translate = useTranslate();
  const isFault = fault !== null || progress?.state === "FAILED";
  const said =
    progress === null ? "" : translate(`exports.${progress.state}`, { rows: progress.rows });
  return (
    <Box
      component="span"
      role="status"
      sx={{ color: isFault ? "error.main" : "text.secondary", fontSize: "0.85rem" }}
    >
      {fault === null ? said : translate(fault)}
    </Box>
  );
};
