import type { ErrorObject } from 'ajv';

/**
 * What is wrong with a value, told together where it is one thing: of a value that may have one of several shapes each shape
 * says why it does not fit, one after the other, as if all had to. Shapes of another type say nothing where one is of its type.
 */
export function together(errors: readonly ErrorObject[]): [ErrorObject, ...ErrorObject[]][] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const fitting = new Map(choices.map((choice) => [choice, branchesOfItsType(choice, errors)]));
  const groups = new Map<ErrorObject, [ErrorObject, ...ErrorObject[]]>();
  for (const error of errors.filter(isTelling)) {
    // The innermost: ajv tells of it before those around it.
    const choice = choices.find((one) => isWithin(error, one));
    if (choice && !fitting.get(choice)?.has(branchOf(error, choice))) continue;
    const key = choice && error.instancePath === choice.instancePath ? choice : error;
    const group = groups.get(key);
    if (group) group.push(error);
    else groups.set(key, [error]);
  }
  return [...groups.values()];
}

// The branch for null says nothing a caller could use.
const isTelling = ({ keyword, params }: ErrorObject) =>
  keyword !== 'anyOf' && !(keyword === 'type' && params.type === 'null');

const isWithin = (error: ErrorObject, choice: ErrorObject) =>
  error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
  `${error.instancePath}/`.startsWith(`${choice.instancePath}/`);

const branchOf = ({ schemaPath }: ErrorObject, choice: ErrorObject) =>
  schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? '';

/** All of them where the value is of the type of none. */
function branchesOfItsType(choice: ErrorObject, errors: readonly ErrorObject[]): ReadonlySet<string> {
  const within = errors.filter((error) => isTelling(error) && isWithin(error, choice));
  const all = new Set(within.map((error) => branchOf(error, choice)));
  const others = new Set(
    within.flatMap((error) =>
      error.keyword === 'type' && error.instancePath === choice.instancePath ? [branchOf(error, choice)] : [],
    ),
  );
  return others.size === all.size ? all : new Set([...all].filter((branch) => !others.has(branch)));
}
