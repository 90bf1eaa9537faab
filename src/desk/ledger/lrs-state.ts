/** State of sending answers to an LRS. Times are in milliseconds since 1970. */
export interface LrsState {
  readonly endpoint: string;
  readonly waiting: number;
  readonly refused: number;
  /** Time when the LRS last confirmed everything; undefined if it never has. */
  readonly reached: number | undefined;
  /** Reason why the LRS did not confirm everything when the desk last sent, in English for the console; '' for none. */
  readonly fault: string;
}
