import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';

/** A collection whose documents have a string `_id` of our own making; unknown fields are refused. */
export function collection<T extends { _id: string }>(
  connection: Connection,
  name: string,
  definition: SchemaDefinition,
  indexes: readonly Record<string, 1 | -1>[] = [],
): Model<T> {
  const existing = connection.models[name] as Model<T> | undefined;
  if (existing) return existing;
  const schema = new Schema(
    { _id: { type: String, required: true }, ...definition },
    {
      strict: 'throw',
      versionKey: false,
      minimize: false,
      collection: name,
    },
  );
  for (const index of indexes) schema.index(index);
  return connection.model(name, schema) as unknown as Model<T>;
}

/** Inserts a document whose `_id` may exist once. False where it is there already. */
export async function insertOnce<T extends { _id: string }>(model: Model<T>, document: T): Promise<boolean> {
  try {
    await model.create(document as never);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
