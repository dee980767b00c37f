import type { Body, Content, Parameter, Response } from './api.ts';
import { type Bag, bagEntries, bagOf, listOf, textOf } from './json.ts';
import { resolve } from './references.ts';

const PLACES = ['path', 'query', 'header'] as const;

/** An operation's parameters; its own replace those of the same name that the path declares for all methods. */
export function readParameters(source: Bag, ofPath: unknown, ofOperation: unknown) {
  const all = [...listOf(ofPath), ...listOf(ofOperation)].map((entry) => readParameter(source, entry));
  const known = all.filter((parameter) => parameter !== null);
  return [...new Map(known.map((parameter) => [`${parameter.place} ${parameter.name}`, parameter])).values()];
}

export function readBody(source: Bag, reference: unknown): Body | null {
  const body = resolve(source, reference);
  const contents = readContents(source, body.content);
  if (contents.length === 0) return null;
  return { isRequired: body.required === true, description: textOf(body.description), contents };
}

export const readResponses = (source: Bag, responses: unknown): Response[] =>
  bagEntries(responses).map(([status, reference]) => {
    const response = resolve(source, reference);
    return {
      status,
      description: textOf(response.description),
      headers: bagEntries(response.headers).map(([name, header]) => readHeader(source, name, header)),
      contents: readContents(source, response.content),
    };
  });

function readParameter(source: Bag, reference: unknown): Parameter | null {
  const parameter = resolve(source, reference);
  const place = PLACES.find((known) => known === parameter.in);
  if (!place) return null;
  return {
    name: textOf(parameter.name),
    place,
    isRequired: place === 'path' || parameter.required === true,
    description: textOf(parameter.description),
    schema: withExample(schemaOf(parameter), parameter.example),
  };
}

function readHeader(source: Bag, name: string, reference: unknown): Parameter {
  const header = resolve(source, reference);
  return {
    name,
    place: 'header',
    isRequired: header.required === true,
    description: textOf(header.description),
    schema: schemaOf(header),
  };
}

const schemaOf = (parameter: Bag) => bagOf(parameter.schema ?? bagEntries(parameter.content)[0]?.[1].schema);
const withExample = (schema: Bag, example: unknown): Bag =>
  example === undefined ? schema : ({ ...schema, example } as Bag);

const readContents = (source: Bag, contents: unknown): Content[] =>
  bagEntries(contents).map(([mediaType, content]) => ({
    mediaType,
    schema: bagOf(content.schema),
    example: content.example ?? firstExample(source, content.examples),
  }));

function firstExample(source: Bag, examples: unknown) {
  const first = bagEntries(examples)[0];
  return first && resolve(source, first[1]).value;
}
