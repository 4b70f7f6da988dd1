/** The address of the list with a filter, as react-admin reads it back. */
export function recordsPath(filter: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: "dueAt",
    order: "ASC",
    page: "1",
    perPage: "25",
  });
  return `/service-records?${query.toString()}`;
}

/** The address of the list of what happened: a fact, its first and last day, and for which team it counts; the newest first. */
export function factPath(filter: Readonly<Record<string, unknown>>): string {
  return recordsPath(filter).replace("sort=dueAt&order=ASC", "sort=createdAt&order=DESC");
}
