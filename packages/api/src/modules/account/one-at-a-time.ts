/** Work under way, by what it is about. */
const tails = new Map<string, Promise<unknown>>();

/**
 * Runs work about one thing after all earlier work about it in this process. Attempts are counted
 * before they are looked at; without this, six people signing in rightly at the same instant to one
 * account would look like five failures to the sixth. What must hold is counted in the database.
 */
export async function oneAtATime<T>(about: string, work: () => Promise<T>): Promise<T> {
  const previous = tails.get(about) ?? Promise.resolve();
  const mine = previous.then(work, work);
  tails.set(about, mine);
  try {
    return await mine;
  } finally {
    if (tails.get(about) === mine) {
      tails.delete(about);
    }
  }
}
