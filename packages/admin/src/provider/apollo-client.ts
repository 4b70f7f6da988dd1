import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client/core";
import type { NormalizedCacheObject } from "@apollo/client/core";

/**
 * One client for everything. Nothing is cached here: react-admin's own cache decides what is fresh, and two caches
 * would disagree.
 */
export const apolloClient: ApolloClient<NormalizedCacheObject> = new ApolloClient({
  link: new HttpLink({ uri: "/graphql", credentials: "same-origin" }),
  cache: new InMemoryCache({ resultCaching: false }),
  defaultOptions: {
    query: { fetchPolicy: "no-cache", errorPolicy: "none" },
    mutate: { fetchPolicy: "no-cache", errorPolicy: "none" },
  },
});
