import { FormControlLabel, MenuItem, Stack, Switch, TextField, Typography } from "@mui/material";
import { ConsultationStatus } from "@attest/shared/consultation";
import type { ReactElement } from "react";
import { List, Pagination, useListContext, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { LIST_DEFAULTS } from "../layout/list-defaults.ts";
import { ListStates } from "../layout/ListStates.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import { ConsultationCard } from "./ConsultationCard.tsx";
import type { ConsultationRow } from "./consultation-documents.ts";

const LIVE = { ...LIST_DEFAULTS.queryOptions, refetchInterval: 15_000 };

/** The consultations one may follow, those that are open first of all. */
export const ConsultationList = (): ReactElement => (
  <List
    {...LIST_DEFAULTS}
    queryOptions={LIVE}
    filterDefaultValues={{ status: ConsultationStatus.OPEN }}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
  >
    <Filters />
    <ListStates>
      <Cards />
    </ListStates>
  </List>
);

const Cards = (): ReactElement => {
  const { data, refetch } = useListContext<ConsultationRow>();
  return (
    <Stack spacing={1.5} sx={{ maxWidth: 860 }}>
      {data?.map((consultation) => (
        <ConsultationCard
          key={consultation.id}
          consultation={consultation}
          about={<About consultation={consultation} />}
          onChanged={() => void refetch()}
        />
      ))}
    </Stack>
  );
};

const About = ({
  consultation: { serviceRecord },
}: {
  readonly consultation: ConsultationRow;
}): ReactElement => {
  const translate = useTranslate();
  return serviceRecord === null ? (
    <Typography variant="body2" color="textSecondary">
      {translate("consultations.foreign")}
    </Typography>
  ) : (
    <span>
      <RecordLink resource="service-records" id={serviceRecord.id}>
        {serviceRecord.number}
      </RecordLink>{" "}
      {serviceRecord.subject}
    </span>
  );
};

const Filters = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { filter, setFilter, partOf, setPart } = useListFilter();
  return (
    <Toolbar>
      <TextField
        select
        margin="none"
        label={translate("resources.consultations.fields.status")}
        value={partOf("status")}
        onChange={({ target }) => setPart("status", target.value)}
        sx={{ width: 200 }}
      >
        <MenuItem value="">{translate("records.view_all")}</MenuItem>
        {Object.values(ConsultationStatus).map((one) => (
          <MenuItem key={one} value={one}>
            {word("ConsultationStatus", one)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        label={translate("consultations.mine")}
        control={
          <Switch
            checked={filter["mine"] === true}
            onChange={({ target }) =>
              setFilter(target.checked ? { ...filter, mine: true } : without(filter, "mine"))
            }
          />
        }
      />
    </Toolbar>
  );
};

function without(filter: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([one]) => one !== name));
}
