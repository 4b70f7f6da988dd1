const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a client's word can be one of our ids at all; PostgreSQL would answer another with an error. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
