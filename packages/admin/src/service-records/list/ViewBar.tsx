import AddIcon from "@mui/icons-material/BookmarkAddOutlined";
import { Box, Chip, IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, useSavedQueries, useTranslate } from "react-admin";
import { useListFilter } from "../../layout/use-list-filter.ts";
import { useMe } from "../../layout/use-me.ts";
import { SaveViewDialog } from "./SaveViewDialog.tsx";
import { isView, recordViews, withNarrowing } from "./views.ts";

/** The views one can switch between; the one chosen stands in the address. */
export const ViewBar = (): ReactElement => {
  const translate = useTranslate();
  const me = useMe();
  const { resource, sort } = useListContext();
  const { filter, setFilter } = useListFilter();
  const [saved, setSaved] = useSavedQueries(resource);
  const [isSaving, setSaving] = useState(false);
  return (
    <Box
      component="nav"
      aria-label={translate("records.views")}
      sx={{
        display: "flex",
        gap: 0.75,
        alignItems: "center",
        overflowX: "auto",
        py: 0.5,
        scrollbarWidth: "thin",
      }}
    >
      {recordViews(me?.staff?.engineer?.id ?? null).map((view) => (
        <ViewChip
          key={view.key}
          label={translate(`records.${view.key}`)}
          isOn={isView(view, filter)}
          onClick={() => setFilter(withNarrowing(view, filter))}
        />
      ))}
      {saved.map(({ label, value }) => (
        <Chip
          key={label}
          label={label}
          variant="outlined"
          size="small"
          onClick={() => setFilter(value.filter as Record<string, unknown>)}
          onDelete={() => setSaved(saved.filter((one) => one.label !== label))}
          aria-label={label}
        />
      ))}
      <Tooltip title={translate("records.save_view")}>
        <IconButton
          size="small"
          aria-label={translate("records.save_view")}
          onClick={() => setSaving(true)}
        >
          <AddIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <SaveViewDialog
        isOpen={isSaving}
        onClose={() => setSaving(false)}
        onSave={(label) => setSaved([...saved, { label, value: { filter, sort } }])}
      />
    </Box>
  );
};

interface ViewChipProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

const ViewChip = ({ label, isOn, onClick }: ViewChipProps): ReactElement => (
  <Chip
    label={label}
    size="small"
    clickable
    component="button"
    aria-pressed={isOn}
    color={isOn ? "primary" : "default"}
    variant={isOn ? "filled" : "outlined"}
    onClick={onClick}
    sx={{ flexShrink: 0, fontWeight: isOn ? 650 : 400, height: 26 }}
  />
);
