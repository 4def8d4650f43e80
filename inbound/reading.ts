import type { IncomingReply, Reading } from '../door/reply/read-reply.ts';

export type { Reading } from '../door/reply/read-reply.ts';

/** Reads a reply; a port, so that a test can say what a reply means. */
export type ReadReply = (reply: IncomingReply) => Reading;
