import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import type { Bag } from './json.ts';
import { Markdown } from './markdown-view.tsx';
import { schemaHref } from './place.ts';
import { type Child, type Shape, shapeOf, type TypeLabel } from './shape.ts';

export const ApiContext = createContext<Api | null>(null);

/** A schema as a tree. A branch is drawn when it is opened, so a schema that contains itself does no harm. */
export function SchemaTree({ schema, name }: { schema: Bag; name?: string }) {
  const api = useContext(ApiContext);
  if (!api) return null;
  const shape = shapeOf(api.source, schema);
  return (
    <div class="tree">
      <p class="tree-root">
        <Type label={shape.label} />
        <Rules shape={shape} />
      </p>
      <Markdown source={shape.description} level={5} />
      <Values values={shape.values} />
      <Branch api={api} shape={shape} trail={[name ?? shape.label.name ?? '']} />
    </div>
  );
}

/** `trail` holds the names of the schemas around, the outermost first. */
function Branch({ api, shape, trail }: { api: Api; shape: Shape; trail: string[] }) {
  if (shape.children.length === 0) return null;
  return (
    <ul class="fields">
      {shape.children.map((child, index) => (
        <li key={index} class="field-item">
          <FieldRow api={api} child={child} trail={trail} />
        </li>
      ))}
    </ul>
  );
}

function FieldRow({ api, child, trail }: { api: Api; child: Child; trail: string[] }) {
  const shape = shapeOf(api.source, child.schema);
  const name = shape.label.name ?? '';
  const [isOpen, setOpen] = useState(isShort(shape) && trail.length === 1 && !trail.includes(name));
  return (
    <>
      <FieldLine
        name={child.name}
        isQuiet={child.kind !== 'field'}
        isRequired={child.isRequired}
        shape={shape}
      />
      {shape.children.length > 0 && (
        <button type="button" class="opener" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {shape.children.length}{' '}
          {shape.children.length === 1 ? 'field' : 'fields'}
          <span class="visually-hidden"> of {child.name}</span>
        </button>
      )}
      {isOpen && <Branch api={api} shape={shape} trail={[...trail, name]} />}
    </>
  );
}

const isShort = ({ children }: Shape) => children.length <= 6;

type Line = { name: string; isQuiet?: boolean; isRequired: boolean; shape: Shape; description?: string };

/** One field or parameter: its name, type, rules, and what it is for. */
export const FieldLine = ({ name, isQuiet, isRequired, shape, description }: Line) => (
  <div class="field">
    <p class="field-head">
      <code class={isQuiet ? 'field-name quiet' : 'field-name'}>{name}</code> <Type label={shape.label} />
      {isRequired && <span class="required">required</span>}
      {shape.isDeprecated && <span class="deprecated">deprecated</span>}
      <Rules shape={shape} />
    </p>
    <Markdown source={description || shape.description} level={5} />
    <Values values={shape.values} />
  </div>
);

function Type({ label: { prefix, type, name, isNullable } }: { label: TypeLabel }) {
  const dialect = useContext(ApiContext)?.dialect.name ?? '';
  return (
    <span class="type">
      {prefix}
      {name ? <a href={schemaHref(dialect, name)}>{name}</a> : type}
      {isNullable && ' or null'}
    </span>
  );
}

const Rules = ({ shape: { rules } }: { shape: Shape }) => (
  <>
    {rules.map((rule) => (
      <span key={rule} class="rule">
        {rule}
      </span>
    ))}
  </>
);

const Values = ({ values }: { values: string[] }) =>
  values.length > 0 && (
    <p class="values">
      <span>{values.length === 1 ? 'Always' : 'One of'}</span>
      {values.map((value) => (
        <code key={value}>{value}</code>
      ))}
    </p>
  );
