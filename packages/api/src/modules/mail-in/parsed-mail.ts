/** A file in a mail, before anybody looked at it. */
export interface ParsedAttachment {
  readonly name: string;
  readonly declaredType: string;
  readonly content: Uint8Array;
}

/** A mail as the parser reads it; texts may hold anything. */
export interface ParsedMail {
  /** Names in lower case, in the order of the mail. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly fromAddress: string;
  readonly fromName: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly ParsedAttachment[];
}

/** What reading a mail came to. */
export type ParseOutcome =
  | { readonly outcome: "READ"; readonly mail: ParsedMail }
  | { readonly outcome: "UNREADABLE"; readonly reason: string };

/** The first header of a name, given in lower case. */
export function headerOf({ headers }: Pick<ParsedMail, "headers">, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}
