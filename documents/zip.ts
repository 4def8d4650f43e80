import { ZipFile } from 'yazl';

export interface ZippedFile {
  name: string;
  content: string | Uint8Array;
}

/** The same files give the same bytes: no file in it has a time of its own. */
const noTime = new Date(Date.UTC(2020, 0, 1));

export async function zip(files: readonly ZippedFile[]): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const { name, content } of files)
    archive.addBuffer(Buffer.from(content), name, { mtime: noTime, mode: 0o100644, forceDosTimestamp: true });
  archive.end();
  const parts: Uint8Array[] = [];
  for await (const part of archive.outputStream) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}
