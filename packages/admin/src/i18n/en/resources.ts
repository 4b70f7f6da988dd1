import type { zhResources } from "../zh/resources.ts";

/** Names of the resources and of their columns. */
export const enResources: typeof zhResources = {
  "service-records": {
    name: "Service records",
    fields: {
      number: "Number",
      subject: "Subject",
      status: "Status",
      channel: "Channel",
      customer: "Customer",
      contact: "Contact",
      industryTeam: "Team",
      engineer: "Engineer",
      createdAt: "Created",
      dueAt: "Time left",
      serviceLevel: "Service level",
      search: "Search",
      content: "Content",
      routingReason: "Routing",
      industryTeamId: "Team",
      engineerId: "Engineer",
      customerId: "Customer",
    },
  },
  engineers: {
    name: "Engineers",
    fields: {
      name: "Name",
      industryTeam: "Team",
      outsourced: "Employment",
      vendor: "Vendor",
      email: "E-mail",
      held: "Holds",
      industryTeamId: "Team",
    },
  },
  "industry-teams": {
    name: "Industry teams",
    fields: {
      code: "Code",
      name: "Name",
      manager: "Manager",
      mode: "Mode",
      severity: "Inspection",
      open: "Open",
      late: "Late",
    },
  },
  customers: {
    name: "Customers",
    fields: {
      name: "Name",
      industry: "Industry",
      industryTeam: "Team",
      serviceLevel: "Service level",
      outsourcingAllowed: "Outsourcing",
      contacts: "Contacts",
      search: "Search",
    },
  },
  evaluations: {
    name: "Evaluations",
    fields: {
      score: "Score",
      comment: "Comment",
      status: "Status",
      record: "Service record",
      engineer: "Engineer",
      answeredAt: "Answered",
      versions: "Versions",
    },
  },
  letters: {
    name: "Letters",
    fields: {
      subject: "Subject",
      kind: "Kind",
      state: "State",
      to: "To",
      createdAt: "Time",
      serviceRecord: "Service record",
    },
  },
  journal: {
    name: "Journal",
    fields: { at: "Time", actor: "Actor", action: "Action", target: "Target", seq: "No." },
  },
};
