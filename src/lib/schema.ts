/** JSON Schema that remembers its TypeScript type. The only place where schemas and types are tied together. */
export type JsonSchema = { readonly [keyword: string]: unknown };
declare const typeOf: unique symbol;
export type Schema<T> = JsonSchema & { readonly [typeOf]?: T };
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Record<string, Schema<unknown>>;
type Shape<R extends Fields, O extends Fields> = { [K in keyof R]: Infer<R[K]> } & {
  [K in keyof O]?: Infer<O[K]>;
};
type Flat<T> = { [K in keyof T]: T[K] };
type Notes = { description?: string; examples?: unknown[] };
type TextRules = Notes & {
  minLength?: number;
  maxLength?: number;
  format?: string;
  pattern?: string;
  default?: string;
};
type NumberRules = Notes & {
  minimum?: number;
  maximum?: number;
  default?: number;
  exclusiveMinimum?: number;
};
type ArrayRules = Notes & { minItems?: number; maxItems?: number; uniqueItems?: boolean };

const schema = <T>(keywords: JsonSchema): Schema<T> => keywords as Schema<T>;

export const text = (rules: TextRules = {}) => schema<string>({ type: 'string', ...rules });
export const integer = (rules: NumberRules = {}) => schema<number>({ type: 'integer', ...rules });
export const number = (rules: NumberRules = {}) => schema<number>({ type: 'number', ...rules });
export const boolean = (rules: Notes & { default?: boolean } = {}) =>
  schema<boolean>({ type: 'boolean', ...rules });
export const anything = (rules: Notes = {}) => schema<unknown>({ ...rules });
export const oneOf = <const V extends readonly string[]>(...values: V) =>
  schema<V[number]>({ type: 'string', enum: values });
export const array = <T>(items: Schema<T>, rules: ArrayRules = {}) =>
  schema<T[]>({ type: 'array', items, ...rules });
export const record = <T>(values: Schema<T>, rules: Notes & { maxProperties?: number } = {}) =>
  schema<Record<string, T>>({ type: 'object', additionalProperties: values, ...rules });
export const nullable = <T>(inner: Schema<T>) => schema<T | null>({ anyOf: [inner, { type: 'null' }] });
export const either = <A, B>(a: Schema<A>, b: Schema<B>) => schema<A | B>({ anyOf: [a, b] });
export const dateTime = (rules: Notes = {}) => text({ format: 'date-time', ...rules });
export const uuid = (rules: Notes = {}) => text({ format: 'uuid', ...rules });
export const email = (rules: Notes = {}) => text({ format: 'email', maxLength: 320, ...rules });
/** A query or header value such as `tag=a&tag=b` or `tag=a`: always a list. */
export const list = <T>(items: Schema<T>, rules: ArrayRules = {}) => array(items, rules);

/** A closed object: what is not named is refused, which is what responses and the native API want. */
export const object = <R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
) =>
  schema<Flat<Shape<R, O>>>({
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  });

/** An open object: unknown properties are ignored, which is what the dialects' request bodies want. */
export const openObject = <R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
) => schema<Flat<Shape<R, O>>>({ ...object(required, optional), additionalProperties: true });

/** The same object with nothing required: the body of a PATCH. At least one property must be there. */
export const partial = <T>(whole: Schema<T>) =>
  schema<Partial<T>>({ ...whole, required: [], minProperties: 1 });

/** Gives a schema a name; the OpenAPI writer lists named ones once, under components. */
export const named = <T>(name: string, inner: Schema<T>): Schema<T> => schema<T>({ title: name, ...inner });

/** The same schema, and what counts where nothing is said. */
export const withDefault = <T>(value: T, inner: Schema<T>): Schema<T> =>
  schema<T>({ ...inner, default: value });

/** The schemas of an object's properties, by name. */
export const propertiesOf = (object: JsonSchema | undefined) =>
  (object?.properties ?? {}) as Record<string, JsonSchema>;
export const requiredIn = (object: JsonSchema | undefined) => (object?.required ?? []) as string[];
export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same schema with a sentence about it. */
export const described = <T>(description: string, inner: Schema<T>): Schema<T> =>
  schema<T>({ ...inner, description });

/** One of several objects, told apart by the value that each has for `tag`. */
export const variants = <S extends readonly Schema<object>[]>(tag: string, ...kinds: S) =>
  schema<Infer<S[number]>>({
    type: 'object',
    required: [tag],
    discriminator: { propertyName: tag },
    oneOf: kinds,
  });
