/** RESPONSE ends with the first human contact, RESOLUTION with the request to close that the customer accepted. */
export const ClockKind = { RESPONSE: "RESPONSE", RESOLUTION: "RESOLUTION" } as const;
export type ClockKind = (typeof ClockKind)[keyof typeof ClockKind];
