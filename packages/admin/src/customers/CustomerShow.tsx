import { Box, Chip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Phone } from "../fields/Phone.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { FactList } from "../layout/FactList.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import type { ContactRow, CustomerRow } from "../provider/people-documents.ts";
import { OpenCount } from "./OpenCount.tsx";
import { RecordBrief } from "../service-records/RecordBrief.tsx";
import { Section } from "../service-records/show/Section.tsx";

export const CustomerShow = (): ReactElement => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.customers.fields.${field}`);
  return (
    <ObjectPage<CustomerRow> resource="customers" titleOf={(customer) => customer.name}>
      {({
        id,
        name: title,
        industry,
        industryTeam,
        serviceLevel,
        outsourcingAllowed,
        contacts,
      }) => (
        <Box
          sx={{
            display: "grid",
            gap: 2,
            py: 2,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1.4fr)" },
            alignItems: "start",
          }}
        >
          <Box sx={{ display: "grid", gap: 2 }}>
            <Section title={title} aside={<OpenCount customerId={id} />}>
              <FactList
                facts={[
                  [name("industry"), industry],
                  [
                    name("industryTeam"),
                    industryTeam === null ? (
                      "–"
                    ) : (
                      <RecordLink resource="industry-teams" id={industryTeam.id}>
                        {industryTeam.name}
                      </RecordLink>
                    ),
                  ],
                  [
                    name("serviceLevel"),
                    `${serviceLevel.name} · ${translate("customers.targets", { response: serviceLevel.responseTargetMinutes, resolution: Math.round(serviceLevel.resolutionTargetMinutes / 6) / 10 })}`,
                  ],
                  [
                    name("outsourcingAllowed"),
                    translate(
                      outsourcingAllowed ? "customers.outsourcing_yes" : "customers.outsourcing_no",
                    ),
                  ],
                ]}
              />
            </Section>
            <Section title={name("contacts")}>
              {contacts.map((contact) => (
                <ContactItem key={contact.id} contact={contact} />
              ))}
            </Section>
          </Box>
          <Section title={translate("customers.records")}>
            <RecordBrief filter={{ customerId: id }} count={15} />
          </Section>
        </Box>
      )}
    </ObjectPage>
  );
};

const ContactItem = ({
  contact: { name, phone, email, entitledToClose },
}: {
  readonly contact: ContactRow;
}): ReactElement => {
  const translate = useTranslate();
  return (
    <Box sx={{ py: 0.75 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {entitledToClose && (
          <Chip
            size="small"
            variant="outlined"
            label={translate("customers.entitled")}
            sx={{ height: 20 }}
          />
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        <Phone number={phone} /> {email}
      </Typography>
    </Box>
  );
};
