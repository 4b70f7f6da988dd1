/** A moment in time as whole seconds since 1970-01-01T00:00:00Z. Rules never hold fractions of a second. */
export type Instant = number;

/** Seconds of a civil day. Every day of Asia/Shanghai in the supported range has as many. */
export const SECONDS_PER_DAY = 86_400;

/**
 * What Asia/Shanghai is ahead of UTC, in seconds. The zone had summer time in 1986–1991 only, so the fixed
 * +08:00 is exact for every instant the rules support (1992 and later).
 */
export const SHANGHAI_OFFSET_SECONDS = 28_800;
