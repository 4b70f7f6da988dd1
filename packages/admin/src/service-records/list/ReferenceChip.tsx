import { Chip } from "@mui/material";
import type { ReactElement } from "react";
import { useGetOne, useTranslate } from "react-admin";

interface ReferenceChipProps {
  readonly resource: "engineers" | "customers";
  /** Empty when the list is not filtered by it. */
  readonly id: string;
  readonly onRemove: () => void;
}

interface ShownReference {
  readonly id: string;
  readonly name?: string;
  readonly staff?: { readonly name: string };
}

/** A filter that came by a link: whose records these are. */
export const ReferenceChip = ({
  resource,
  id,
  onRemove,
}: ReferenceChipProps): ReactElement | null => {
  const translate = useTranslate();
  const { data } = useGetOne<ShownReference>(resource, { id }, { enabled: id !== "" });
  if (id === "") {
    return null;
  }
  const name = data?.name ?? data?.staff?.name ?? "…";
  return (
    <Chip
      label={`${translate(`resources.${resource}.name`)}: ${name}`}
      onDelete={onRemove}
      aria-label={translate("ra.action.remove_filter")}
    />
  );
};
