/** A job without payload that is run every so many seconds of real time. */
export interface Tick {
  readonly task: string;
  readonly everySeconds: number;
}
