import buildGraphQLProvider from "ra-data-graphql";
import type { BuildQuery } from "ra-data-graphql";
import { HttpError } from "react-admin";
import type { DataProvider } from "react-admin";
import { apolloClient } from "./apollo-client.ts";
import { httpErrorOf } from "./refusal.ts";
import { MissingError } from "./resource-queries.ts";
import type { ResourceQueries } from "./resource-queries.ts";
import { RESOURCE_QUERIES } from "./resources.ts";

const graphql = buildGraphQLProvider({
  client: apolloClient,
  introspection: false,
  buildQuery: () => buildQuery,
});

/**
 * react-admin's reads over the contract. Writing is not here: a change is a command with a name, given through
 * `runCommand`, never a generic update.
 */
export const dataProvider: DataProvider = {
  ...graphql,
  getList: (resource, params) => worded(graphql.getList(resource, params)),
  getOne: (resource, params) => worded(graphql.getOne(resource, params)),
  getMany: async (resource, { ids }) => {
    const answers = await worded(Promise.all(ids.map((id) => graphql.getOne(resource, { id }))));
    return { data: answers.map(({ data }) => data) };
  },
  getManyReference: (resource, { target, id, ...params }) =>
    worded(graphql.getList(resource, { ...params, filter: { ...params.filter, [target]: id } })),
};

const buildQuery: BuildQuery = (method, resource, params: { id: string }) => {
  const queries = queriesOf(resource);
  if (method === "GET_LIST") {
    return queries.list(params as unknown as Parameters<ResourceQueries["list"]>[0]);
  }
  if (method === "GET_ONE" && queries.one !== undefined) {
    return queries.one(params.id);
  }
  throw new Error(`There is no ${method} of ${resource}.`);
};

function queriesOf(resource: string): ResourceQueries {
  const queries = RESOURCE_QUERIES[resource];
  if (queries === undefined) {
    throw new Error(`There is no resource ${resource}.`);
  }
  return queries;
}

async function worded<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (
      error instanceof MissingError ||
      (error instanceof HttpError && error.body instanceof MissingError)
    ) {
      throw new HttpError("refusals.NOT_FOUND", 404, {
        code: "NOT_FOUND",
        details: {},
        fields: [],
      });
    }
    throw httpErrorOf(error);
  }
}
