/** A server that cannot be had here; the message is one sentence that tells a person what to do. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
