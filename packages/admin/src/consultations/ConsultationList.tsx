import { FormControlLabel, Stack, Switch, Typography } from "@mui/material";
import { ConsultationStatus } from "@attest/shared/consultation";
import type { ReactElement } from "react";
import { List, Pagination, useListContext, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { LIST_DEFAULTS } from "../layout/list-defaults.ts";
import { ListStates } from "../layout/ListStates.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import { WordFilter } from "../layout/WordFilter.tsx";
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
  const { filter, turn } = useListFilter();
  return (
    <Toolbar>
      <WordFilter
        part="status"
        label={translate("resources.consultations.fields.status")}
        kind="ConsultationStatus"
        values={Object.values(ConsultationStatus)}
        width={200}
      />
      <FormControlLabel
        label={translate("consultations.mine")}
        control={
          <Switch
            checked={filter["mine"] === true}
            onChange={({ target }) => turn("mine", target.checked)}
          />
        }
      />
    </Toolbar>
  );
};
