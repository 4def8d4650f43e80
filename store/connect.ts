import mongoose, { type Connection } from 'mongoose';

/** An open database, for those who only hand it on. */
export type Database = Connection;

/** Opens the database. Throws when it does not answer within five seconds. */
export async function connect(url: string, database: string): Promise<Database> {
  const connection = await mongoose
    .createConnection(url, {
      dbName: database,
      serverSelectionTimeoutMS: 5_000,
      ignoreUndefined: true,
      autoIndex: false,
      autoCreate: false,
    })
    .asPromise();
  return connection;
}

/** Which server this is: the embedded one lacks what production needs (replication, a real storage engine). */
export async function serverName(connection: Connection): Promise<{ name: string; embedded: boolean }> {
  const info = (await connection.db?.admin().buildInfo()) as { version: string; ferretdbVersion?: string } | undefined;
  const ferret = info?.ferretdbVersion;
  if (ferret !== undefined) return { name: 'the embedded database', embedded: true };
  return { name: `MongoDB ${info?.version ?? ''}`, embedded: false };
}

/** Creates the indexes every schema declares. Run at each start; existing ones are left alone. */
export async function createIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) await model.createIndexes();
}
