import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, Dialect, Group } from './api.ts';
import { Method } from './method.tsx';
import { dialectHref, operationHref, type Place, schemasHref } from './place.ts';
import { matching } from './search.ts';
import { useSlash } from './use-slash.ts';

type Props = { dialects: Dialect[]; api: Api | null; place: Place; onSearch: () => void };

export function Navigation({ dialects, api, place, onSearch }: Props) {
  const [typed, setTyped] = useState('');
  const groups = api ? matching(api.groups, typed) : [];
  return (
    <>
      <DialectPicker dialects={dialects} current={api?.dialect} />
      {api && <Filter typed={typed} setTyped={setTyped} groups={groups} api={api} onSearch={onSearch} />}
      {api && !typed && <GeneralLinks api={api} place={place} />}
      {api && groups.map((group) => <GroupLinks key={group.name} group={group} api={api} place={place} />)}
    </>
  );
}

// Links rather than a select: moving through a select with the keyboard would already lead away.
const DialectPicker = ({ dialects, current }: { dialects: Dialect[]; current: Dialect | undefined }) => (
  <details key={current?.name} class="picker">
    <summary>
      <span class="quiet">Dialect</span>
      {current?.title ?? 'Choose one'}
    </summary>
    <ul class="links">
      {dialects.map(({ name, title, mount }) => (
        <li key={name}>
          <a href={dialectHref(name)} aria-current={name === current?.name ? 'true' : undefined}>
            {title} <code>{mount}</code>
          </a>
        </li>
      ))}
    </ul>
  </details>
);

type FilterProps = {
  typed: string;
  setTyped: (typed: string) => void;
  groups: Group[];
  api: Api;
  onSearch: () => void;
};

function Filter({ typed, setTyped, groups, api, onSearch }: FilterProps) {
  const input = useRef<HTMLInputElement>(null);
  const found = groups.flatMap(({ operations }) => operations);
  useSlash(input, onSearch);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setTyped('');
    if (key === 'Enter' && found[0]) location.hash = operationHref(api.dialect.name, found[0].id);
  };
  return (
    <div class="filter">
      <input
        ref={input}
        type="search"
        aria-label="Filter operations"
        aria-keyshortcuts="/"
        placeholder="Filter operations"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="shortcut" aria-hidden="true">
        /
      </span>
      <p class="visually-hidden" role="status">
        {typed && `${found.length} of ${api.operations.length} operations`}
      </p>
      {typed && found.length === 0 && <p class="nothing">Nothing fits “{typed}”.</p>}
    </div>
  );
}

const GeneralLinks = ({ api, place }: { api: Api; place: Place }) => (
  <ul class="links">
    <li>
      <a href={dialectHref(api.dialect.name)} aria-current={place.page === 'dialect' ? 'page' : undefined}>
        Overview
      </a>
    </li>
    {api.schemas.length > 0 && (
      <li>
        <a
          href={schemasHref(api.dialect.name)}
          aria-current={place.page === 'schemas' || place.page === 'schema' ? 'page' : undefined}
        >
          Schemas
        </a>
      </li>
    )}
  </ul>
);

const GroupLinks = ({ group, api, place }: { group: Group; api: Api; place: Place }) => (
  <section>
    <h2>{group.name}</h2>
    <ul class="links">
      {group.operations.map((operation) => (
        <OperationLink
          key={operation.id}
          href={operationHref(api.dialect.name, operation.id)}
          isCurrent={place.page === 'operation' && place.operation === operation.id}
        >
          <span class={operation.isDeprecated ? 'link-text struck' : 'link-text'}>{operation.summary}</span>
          <Method operation={operation} />
        </OperationLink>
      ))}
    </ul>
  </section>
);

type LinkProps = { href: string; isCurrent: boolean; children: preact.ComponentChildren };

function OperationLink({ href, isCurrent, children }: LinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <a ref={link} href={href} aria-current={isCurrent ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}
