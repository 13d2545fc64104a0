// How one line of the method table is written, and the types that follow from it.
import { z } from 'zod';

/** Bytes on their way in or out, with the name a person gave them (never a path). */
export interface FilePart {
  name: string;
  bytes: Uint8Array;
}

export interface MethodEntry<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  /** 'read' leaves the data as it is; 'write' may change it, and then stands in the change log (drafts and contact data do not). */
  access: 'read' | 'write';
  /** One Chinese line for people. */
  summary: string;
  input: In;
  output: Out;
  /** The method takes a file's bytes: 'one' it must have, 'maybe' it may have. */
  file?: 'one' | 'maybe';
  /** The method returns a document beside its output. */
  document?: boolean;
}

/** Writes one line of the table and keeps its types. */
export function method<In extends z.ZodType, Out extends z.ZodType>(entry: MethodEntry<In, Out>): MethodEntry<In, Out> {
  return entry;
}

/** Takes nothing. */
export const nothing = z.object({});
/** counts by name, e.g. {units: 25} */
export const countsSchema = z.record(z.string(), z.number().int());

/**
 * Changes to many records: what the caller writes is typed as in the method for one record. The fields are held against
 * that record's schema by the service, row by row, so that a refusal can say which record it speaks of.
 */
export function manyOf<S extends z.ZodRawShape>(_fields: z.ZodObject<S>): z.ZodType<{ changes: { id: number; fields: Record<string, unknown> }[] }, { changes: { id: number; fields: Partial<z.input<z.ZodObject<S>>> }[] }> {
  const changes = z.array(z.object({ id: z.number().int(), fields: z.record(z.string(), z.unknown()) })).min(1).max(100_000);
  return z.object({ changes }) as unknown as ReturnType<typeof manyOf<S>>;
}
