import { Worker } from 'node:worker_threads';
import type { DocumentId, Documents } from './document-data.ts';

/** SVG texts by name: a template shows one as `image("/pictures/<name>.svg", alt: …)`. */
export type Pictures = Readonly<Record<string, string>>;

export interface PdfRenderer {
  /** A tagged PDF (PDF/UA-1) of a document, from `documents/<id>.typ`. Rejects with the template's own fault. */
  pdf<Id extends DocumentId>(id: Id, data: Documents[Id], pictures?: Pictures): Promise<Uint8Array>;
  /** The same as one SVG, page under page, to look at. */
  drawing<Id extends DocumentId>(id: Id, data: Documents[Id], pictures?: Pictures): Promise<string>;
  close(): Promise<void>;
}

/** A document takes 20 to 200 ms; one that takes this long does not come. */
const timeoutMs = 30_000;

interface Waiting {
  resolve: (made: Uint8Array | string) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** Renders PDFs one after the other in one thread, which starts with the first and ends with `close`. */
export function createPdfRenderer(): PdfRenderer {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let count = 0;

  const settle = (nr: number, end: (one: Waiting) => void): void => {
    const one = waiting.get(nr);
    if (!one) return;
    waiting.delete(nr);
    clearTimeout(one.timer);
    // A thread at rest keeps no program alive.
    if (waiting.size === 0) thread?.unref();
    end(one);
  };
  const stopped = (error: Error): void => {
    thread = undefined;
    for (const nr of [...waiting.keys()]) settle(nr, ({ reject }) => reject(error));
  };
  const start = (): Worker => {
    const fresh = new Worker(new URL('typst-worker.mjs', import.meta.url), { execArgv: [] });
    fresh.on('message', ({ nr, made, failure }: { nr: number; made?: Uint8Array | string; failure?: string }) =>
      settle(nr, ({ resolve, reject }) =>
        made === undefined ? reject(new Error(`the PDF failed: ${failure ?? ''}`)) : resolve(made),
      ),
    );
    fresh.on('error', stopped);
    fresh.on('exit', () => {
      if (thread === fresh) stopped(new Error('the PDF thread ended'));
    });
    return fresh;
  };

  const make = (id: DocumentId, data: object, pictures: Pictures, drawn: boolean): Promise<Uint8Array | string> =>
    new Promise((resolve, reject) => {
      const nr = ++count;
      thread ??= start();
      thread.ref();
      const late = (): void => settle(nr, (one) => one.reject(new Error(`the PDF ${id} took too long`)));
      waiting.set(nr, { resolve, reject, timer: setTimeout(late, timeoutMs) });
      thread.postMessage({ nr, id, data: JSON.stringify(data), pictures, drawn });
    });

  return {
    pdf: async (id, data, pictures = {}) => (await make(id, data, pictures, false)) as Uint8Array,
    drawing: async (id, data, pictures = {}) => (await make(id, data, pictures, true)) as string,
    async close() {
      await thread?.terminate();
      thread = undefined;
    },
  };
}
