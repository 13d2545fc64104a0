// What the published schema says of the members of a scheme: the shape of a table of words, and how it is laid over a JSON Schema.

/** The members of a value, or of what its list holds; none for plain values, conditions and what a reading decides. */
type Inner<V> = V extends string | number | boolean ? never : V extends readonly (infer E)[] ? Inner<E> : V extends { reading: unknown } | { is: unknown } ? never : V extends object ? V : never;

/** A sentence; and for what has members of its own, the sentences of those. The compiler asks for every one. */
type Said<V> = [Inner<V>] extends [never] ? string : readonly [string, Words<Inner<V>>];
export type Words<T> = { [K in keyof T]-?: Said<NonNullable<T[K]>> };

export type AnyWords = { [member: string]: string | readonly [string, AnyWords] };

export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** The part of a schema that has members: behind its references, in its list, beside null. */
function withMembers(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  if (schema.$ref !== undefined) {
    const found = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return found && withMembers(found, root);
  }
  if (schema.properties) return schema;
  if (schema.items) return withMembers(schema.items, root);
  return schema.anyOf?.map((one) => withMembers(one, root)).find((one) => one !== undefined);
}

/** Puts each sentence beside the member it speaks of. A member that is not there is a bug. */
export function describe(schema: JsonSchema, words: AnyWords, root: JsonSchema): void {
  const members = withMembers(schema, root)?.properties ?? {};
  for (const [member, said] of Object.entries(words)) {
    const own = members[member];
    if (!own) throw new Error(`the schema has no member ${member}`);
    const [sentence, inner] = typeof said === 'string' ? [said] : said;
    own.description = sentence;
    if (inner) describe(own, inner, root);
  }
}
