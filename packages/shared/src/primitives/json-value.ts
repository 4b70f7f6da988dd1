/** What JSON can say: what is stored with a command, journalled or hashed. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };
