import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import type { Cursor } from './cursor.ts';
import { Loaded } from './loaded.tsx';

export type Column<T> = {
  title: string;
  /** `grow` takes what is left, `end` stands at the end of the line, as numbers and buttons do. */
  manner?: 'grow' | 'end';
  cell: (row: T) => ComponentChildren;
};
type Props<T> = {
  label: string;
  cursor: Cursor<T>;
  columns: readonly Column<T>[];
  keyOf: (row: T) => string | number;
  /** Which of them are wanted; all, if it is left out. */
  isWanted?: (row: T) => boolean;
  empty: ComponentChildren;
};

/** A table of which there may be more. */
export const CursorTable = <T,>({ cursor, empty, isWanted = () => true, ...rest }: Props<T>) => (
  <Loaded reading={cursor}>
    {({ rows, next }) => (
      <>
        {rows.some(isWanted) ? <Table rows={rows.filter(isWanted)} {...rest} /> : empty}
        {next !== null && (
          <Button class="more" onClick={() => void cursor.more()}>
            {t('settings.more')}
          </Button>
        )}
      </>
    )}
  </Loaded>
);

type TableProps<T> = Pick<Props<T>, 'label' | 'columns' | 'keyOf'> & { rows: readonly T[] };

export const Table = <T,>({ label, rows, columns, keyOf }: TableProps<T>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="table-box" tabIndex={0} aria-label={label}>
    <table class="table">
      <thead>
        <tr>
          {columns.map(({ title, manner }) => (
            <th key={title} scope="col" data-manner={manner}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ title, manner, cell }) => (
              <td key={title} data-manner={manner}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
