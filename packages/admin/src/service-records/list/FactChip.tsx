import { Chip } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useTeams } from "../../industry-teams/use-teams.ts";
import { useWord } from "../../i18n/use-word.ts";
import { useListFilter } from "../../layout/use-list-filter.ts";

/** A filter that came from a figure: what happened, when, and for which team it counts. */
export const FactChip = (): ReactElement | null => {
  const translate = useTranslate();
  const word = useWord();
  const { filter, setFilter, partOf } = useListFilter();
  const teams = useTeams();
  const fact = partOf("fact");
  if (fact === "") {
    return null;
  }
  const team = teams.find(({ id }) => id === partOf("factTeamId"))?.name;
  const days = [partOf("factFrom"), partOf("factTo")];
  const when = days.every((day) => day === "") ? undefined : days.join(" \u2013 ");
  const remove = () =>
    setFilter(
      Object.fromEntries(Object.entries(filter).filter(([name]) => !name.startsWith("fact"))),
    );
  return (
    <Chip
      label={[word("ServiceRecordFact", fact), team, when].filter(Boolean).join(" \u00b7 ")}
      onDelete={remove}
      aria-label={translate("ra.action.remove_filter")}
    />
  );
};
