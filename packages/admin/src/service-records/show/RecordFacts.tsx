import { Box, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../../fields/format-time.ts";
import { Phone } from "../../fields/Phone.tsx";
import { RecordLink } from "../../fields/RecordLink.tsx";
import type { RecordDetail } from "../service-record.ts";
import { Section } from "./Section.tsx";

/** Whose problem it is, who has it, and why them. */
export const RecordFacts = ({ record }: { readonly record: RecordDetail }): ReactElement => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.service-records.fields.${field}`);
  const { customer, contact, industryTeam, engineer } = record;
  return (
    <Section title={translate("records.facts")}>
      <Box
        component="dl"
        sx={{
          display: "grid",
          gridTemplateColumns: "max-content minmax(0, 1fr)",
          columnGap: 2,
          rowGap: 0.75,
          m: 0,
        }}
      >
        <Fact name={name("customer")}>
          <RecordLink resource="customers" id={customer.id}>
            {customer.name}
          </RecordLink>
        </Fact>
        <Fact name={name("contact")}>
          {contact.name} <Phone number={contact.phone} />
          <Typography variant="body2" color="textSecondary">
            {[
              contact.email,
              translate(contact.entitledToClose ? "records.entitled" : "records.not_entitled"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
        </Fact>
        <Fact name={name("serviceLevel")}>{record.serviceLevel.name}</Fact>
        <Fact name={name("industryTeam")}>
          {industryTeam === null ? (
            translate("state.none")
          ) : (
            <RecordLink resource="industry-teams" id={industryTeam.id}>
              {industryTeam.name}
            </RecordLink>
          )}
        </Fact>
        <Fact name={name("engineer")}>
          {engineer === null ? (
            translate("records.nobody")
          ) : (
            <RecordLink resource="engineers" id={engineer.id}>
              {engineer.staff.name}
            </RecordLink>
          )}
        </Fact>
        <Fact name={name("routingReason")}>{record.routingReason}</Fact>
        <Fact name={name("createdAt")}>
          {formatDateTime(record.createdAt)}
          <Typography
            variant="body2"
            sx={{ color: record.intakeDelayFlagged ? "warning.main" : "text.secondary" }}
          >
            {translate("records.intake_delay", { minutes: record.intakeDelayMinutes })}
            {record.intakeDelayFlagged && ` · ${translate("records.intake_flagged")}`}
          </Typography>
        </Fact>
      </Box>
    </Section>
  );
};

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement => (
  <>
    <Box component="dt" sx={{ color: "text.secondary" }}>
      {name}
    </Box>
    <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
      {children}
    </Box>
  </>
);
