import { useContext } from 'preact/hooks';
import type { Operation, Parameter } from './api.ts';
import { ApiContext, FieldLine } from './schema-tree.tsx';
import { shapeOf } from './shape.ts';

const TITLES = { path: 'Path', query: 'Query', header: 'Headers' } as const;

export const Parameters = ({ operation: { parameters } }: { operation: Operation }) => (
  <>
    {(['path', 'query', 'header'] as const).map((place) => (
      <ParameterList
        key={place}
        title={TITLES[place]}
        parameters={parameters.filter((parameter) => parameter.place === place)}
      />
    ))}
  </>
);

const ParameterList = ({ title, parameters }: { title: string; parameters: Parameter[] }) =>
  parameters.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ParameterRows parameters={parameters} />
    </section>
  );

export function ParameterRows({ parameters }: { parameters: Parameter[] }) {
  const source = useContext(ApiContext)?.source ?? {};
  return (
    <ul class="fields">
      {parameters.map(({ name, schema, isRequired, description }) => (
        <li key={name} class="field-item">
          <FieldLine
            name={name}
            isRequired={isRequired}
            description={description}
            shape={shapeOf(source, schema)}
          />
        </li>
      ))}
    </ul>
  );
}
