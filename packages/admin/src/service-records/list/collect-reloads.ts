const COLLECT_MS = 60;
const RELOAD_EVERY_MS = 800;

type After = (ms: number, act: () => void) => void;

/**
 * Answers a burst of events with few reloads, at most about one a second. What comes while a reload is waited for is
 * read by the next one: the last event of a burst is never left out.
 *
 * @returns to be called at each event
 */
export function collectReloads(after: After, reload: () => void): () => void {
  let isStale = false;
  let isWaiting = false;
  const reloadIn = (ms: number): void => {
    if (isWaiting) {
      return;
    }
    isWaiting = true;
    after(ms, () => {
      isWaiting = false;
      if (isStale) {
        isStale = false;
        reload();
        reloadIn(RELOAD_EVERY_MS);
      }
    });
  };
  return () => {
    isStale = true;
    reloadIn(COLLECT_MS);
  };
}
