/** A server this process may use. */
export interface Running {
  /** host:port */
  address: string;
  /** Absent where nothing was started. */
  pid?: number;
  /** Where the server comes from, for one line on the console. */
  how: string;
  /** Stops what was started; nothing where nothing was. */
  stop: () => Promise<void>;
}
