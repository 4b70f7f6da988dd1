/** The clock that decides next: the response while it runs, then the resolution. */
export function governingClock<Clock extends { readonly stoppedAt: string | null }>(cycle: {
  readonly responseClock: Clock;
  readonly resolutionClock: Clock;
}): Clock {
  return cycle.responseClock.stoppedAt === null ? cycle.responseClock : cycle.resolutionClock;
}
