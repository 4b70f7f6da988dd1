import { QueryFailedError } from "typeorm";
import { DomainError } from "../errors.ts";

/**
 * Does work that a constraint of the database may refuse, and says that refusal in the domain's words.
 *
 * @throws DomainError CONFLICT with the sentence, when exactly this constraint was violated
 */
export async function refuseViolation<T>(
  constraint: string,
  sentence: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violated(error) === constraint) {
      throw new DomainError("CONFLICT", sentence, { constraint });
    }
    throw error;
  }
}

function violated(error: unknown): string | undefined {
  return error instanceof QueryFailedError
    ? (error.driverError as { constraint?: string }).constraint
    : undefined;
}
