/** Where the client's types lie. */
export const GENERATED: string;
/** The types of the client's operations, made anew. */
export function generateClient(): Promise<string>;
