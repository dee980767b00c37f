import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action, Actions } from '../parts/actions.tsx';

export const SearchIndexPage = () => (
  <>
    <Actions>
      <Action title={t('searchIndex.rebuild')} text={t('searchIndex.hint')}>
        <Button onClick={() => void rebuild()}>{t('searchIndex.rebuild')}</Button>
      </Action>
    </Actions>
    <p>
      <a href={pathTo(['settings', 'jobs'])}>{t('searchIndex.jobs')}</a>
    </p>
  </>
);

async function rebuild() {
  const question = {
    title: t('searchIndex.title'),
    text: t('searchIndex.hint'),
    action: t('searchIndex.rebuild'),
  };
  if (await confirmed(question)) await act(() => call('POST /search/rebuild'), t('searchIndex.asked'));
}
