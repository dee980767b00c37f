import { Lock } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { draft } from './drafts.ts';
import type { Writing } from './writing.ts';
import { isNothing, type Kind, kinds } from './written.ts';

/** Whether it goes to the contact or stays among us: never in doubt. */
export const KindTabs = ({ writing }: { writing: Writing }) => (
  <fieldset class="kind-tabs">
    <legend class="visually-hidden">{t('composer.kind')}</legend>
    {kinds.map((kind) => (
      <button
        key={kind}
        type="button"
        aria-pressed={writing.kind.value === kind}
        onClick={() => writing.choose(kind)}
      >
        {kind === 'note' && <Icon node={Lock} />}
        {t(`composer.${kind}`)}
        {writing.kind.value !== kind && hasDraft(writing.id, kind) && (
          <span class="begun" role="img" aria-label={t('composer.begun')} title={t('composer.begun')} />
        )}
      </button>
    ))}
  </fieldset>
);

const hasDraft = (id: number, kind: Kind) => !isNothing(draft(id, kind).written.value);
