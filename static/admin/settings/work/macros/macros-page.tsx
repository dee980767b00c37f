import { MessageSquareText } from 'lucide';
import { allPages } from '../../../api/all-pages.ts';
import { call } from '../../../api/call.ts';
import type { Macro } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { NEW, type PageProps } from '../../page.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Mark, Row } from '../../parts/row.tsx';
import { Entry } from '../entry.tsx';
import { MacroForm } from './macro-form.tsx';
import { plainText } from './plain-text.ts';

export const PAGE = 'macros';

export const MacrosPage = ({ entry }: PageProps) =>
  entry === '' ? <MacroList /> : <MacroEntry key={entry} id={entry} />;

const MacroEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /macros/{id}', { params: { id: known } })}>
    {(macro, reload) => <MacroForm key={macro?.version} macro={macro} reload={reload} />}
  </Entry>
);

const readAll = () => allPages((cursor) => call('GET /macros', { query: { limit: 100, cursor } }));

function MacroList() {
  const reading = useReading(readAll, [], /^macro\.(created|updated|deleted)/);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ name, shortcut, content }) => `${name} ${shortcut ?? ''} ${content}`}
          row={(macro) => <MacroRow macro={macro} />}
          add={{ label: t('macros.add'), href: pathTo(['settings', PAGE, NEW]) }}
          empty={{ icon: MessageSquareText, text: t('macros.empty') }}
        />
      )}
    </Loaded>
  );
}

const MacroRow = ({ macro }: { macro: Macro }) => (
  <Row
    href={pathTo(['settings', PAGE, macro.id])}
    title={macro.name}
    detail={<bdi>{detailOf(macro)}</bdi>}
    end={
      <>
        {macro.shortcut && <kbd dir="ltr">/{macro.shortcut}</kbd>}
        {macro.unknown_variables.length > 0 && <Mark look="warning">{t('macros.unknown')}</Mark>}
        <Mark>{t(`filters.audience.${macro.visibility}`)}</Mark>
        <span class="wide-only">{t('macros.used', { count: macro.used_count })}</span>
      </>
    }
  />
);

const detailOf = ({ content, content_type: type, actions }: Macro) =>
  plainText(content, type) || actions.map(({ action }) => t(`actions.${action}`)).join(', ');
