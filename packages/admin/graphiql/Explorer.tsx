import { createGraphiQLFetcher } from "@graphiql/toolkit";
import type { Role } from "@attest/shared/access";
import { GraphiQL } from "graphiql";
import { createClient } from "graphql-ws";
import type { ReactElement } from "react";
import { examplesFor } from "./examples.ts";

const SOCKET = new URL("/graphql", location.href.replace(/^http/, "ws")).href;
const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  wsClient: createClient({ url: SOCKET, lazy: true }),
});

/**
 * The API, tried by hand as oneself: with one's cookie, or with a key in the headers. Who may not ask for the schema
 * writes without its help.
 */
export const Explorer = ({ roles }: { readonly roles: readonly Role[] }): ReactElement => (
  <GraphiQL
    fetcher={fetcher}
    {...(roles.includes("ADMINISTRATOR") ? {} : { schema: null })}
    defaultTabs={examplesFor(roles).map((query) => ({ query }))}
    shouldPersistHeaders={false}
  />
);
