import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { ExportButton } from "../exports/ExportButton.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import { SearchField } from "../layout/SearchField.tsx";
import type { CustomerRow } from "../provider/people-documents.ts";

const Column = ListColumn<CustomerRow>;

export const CustomerList = (): ReactElement => {
  const translate = useTranslate();
  return (
    <PlainList phone="CARDS" tools={<CustomerSearch />}>
      <DataTable<CustomerRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="customers" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Column source="industry" render={({ industry }) => industry} />
        <Column source="industryTeam" render={({ industryTeam }) => industryTeam?.name ?? "–"} />
        <Column source="serviceLevel" render={({ serviceLevel }) => serviceLevel.name} />
        <Column
          source="contacts"
          render={({ contacts }) => contacts.map(({ name }) => name).join("、")}
        />
        <Column
          source="outsourcingAllowed"
          render={({ outsourcingAllowed }) =>
            translate(outsourcingAllowed ? "customers.outsourcing_yes" : "customers.outsourcing_no")
          }
        />
      </DataTable>
    </PlainList>
  );
};

const CustomerSearch = (): ReactElement => {
  const translate = useTranslate();
  const { partOf, setPart } = useListFilter();
  return (
    <Box
      role="search"
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", py: 1 }}
    >
      <SearchField
        label={translate("intake.number")}
        value={partOf("search")}
        onChange={(text) => setPart("search", text)}
      />
      <ExportButton resource="CUSTOMERS" filterNow={() => ({ search: partOf("search") })} />
    </Box>
  );
};
