import { useId } from 'preact/hooks';
import type { Api, Operation, Parameter } from './api.ts';
import { type Draft, isForm, valueKey } from './draft.ts';
import { exampleOf } from './example.ts';
import { formFields, isList } from './prepare.ts';
import { shapeOf } from './shape.ts';

type Props = { api: Api; operation: Operation; draft: Draft; setDraft: (draft: Draft) => void };

export const ParameterInputs = ({ api, operation, draft, setDraft }: Props) => (
  <>
    {operation.parameters.map((parameter) => (
      <ParameterInput
        key={valueKey(parameter)}
        api={api}
        parameter={parameter}
        value={draft.values[valueKey(parameter)] ?? ''}
        setValue={(value) =>
          setDraft({ ...draft, values: { ...draft.values, [valueKey(parameter)]: value } })
        }
      />
    ))}
  </>
);

type InputProps = { api: Api; parameter: Parameter; value: string; setValue: (value: string) => void };

function ParameterInput({
  api,
  parameter: { name, place, isRequired, schema },
  value,
  setValue,
}: InputProps) {
  const id = useId();
  const choices = choicesOf(api, schema);
  return (
    <div class="stacked">
      <label for={id}>
        <code>{name}</code> <span class="quiet">{place}</span>
        {isRequired && <span class="required">required</span>}
      </label>
      {choices.length > 0 ? (
        <select id={id} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
          <option value="">{isRequired ? 'Choose…' : 'Not sent'}</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          value={value}
          placeholder={hintOf(api, schema, name)}
          autoComplete="off"
          spellcheck={false}
          required={isRequired}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function choicesOf(api: Api, schema: Parameter['schema']) {
  const { values, label } = shapeOf(api.source, schema);
  if (label.type === 'boolean' && !label.prefix) return ['true', 'false'];
  return values.map((value) => String(JSON.parse(value)));
}

function hintOf(api: Api, schema: Parameter['schema'], name: string) {
  const example = [exampleOf(api.source, schema, 'request', name)].flat().map(String).join(', ');
  return isList(api.source, schema) ? `${example}, …` : example;
}

export const FormInputs = ({ api, operation, draft, setDraft }: Props) => (
  <>
    {formFields(api, operation, draft.mediaType).map(({ name, isFile }) => (
      <div key={name} class="stacked">
        <label for={`part-${name}`}>
          <code>{name}</code>
        </label>
        {isFile ? (
          <input
            id={`part-${name}`}
            type="file"
            multiple
            onChange={({ currentTarget: { files } }) =>
              setDraft({ ...draft, files: { ...draft.files, [name]: [...(files ?? [])] } })
            }
          />
        ) : (
          <input
            id={`part-${name}`}
            value={draft.fields[name] ?? ''}
            onInput={(event) =>
              setDraft({ ...draft, fields: { ...draft.fields, [name]: event.currentTarget.value } })
            }
          />
        )}
      </div>
    ))}
  </>
);

type BodyProps = Omit<Props, 'api'> & { fill: (withAllFields: boolean) => void };

export function BodyInput({ operation, draft, setDraft, fill }: BodyProps) {
  const id = useId();
  if (!operation.body || isForm(draft.mediaType)) return null;
  return (
    <div class="stacked">
      <label for={id}>
        Body <span class="quiet">{draft.mediaType}</span>
      </label>
      <textarea
        id={id}
        class="typed-code"
        rows={Math.min(Math.max(draft.body.split('\n').length, 4), 16)}
        spellcheck={false}
        value={draft.body}
        onInput={(event) => setDraft({ ...draft, body: event.currentTarget.value })}
      />
      <p class="fillers">
        <button type="button" class="button-link" onClick={() => fill(false)}>
          Required fields
        </button>
        <button type="button" class="button-link" onClick={() => fill(true)}>
          All fields
        </button>
      </p>
    </div>
  );
}
