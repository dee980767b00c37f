import { call } from '../../../api/call.ts';
import type { PromptVersion } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { dayAndTime } from '../../../i18n/times.ts';
import { Button } from '../../../ui/button.tsx';
import { useCursor } from '../../parts/cursor.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Mark } from '../../parts/row.tsx';

const LIMIT = 20;
type Props = { id: number; now: number; restore: (version: PromptVersion) => void };

/** How it was before; an old wording is put into the form, and counts once it is saved. */
export function PromptVersions({ id, now, restore }: Props) {
  const cursor = useCursor(
    (from) =>
      call('GET /ai/prompts/{id}/versions', { params: { id }, query: { limit: LIMIT, cursor: from } }),
    [id],
  );
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{t('prompts.versions')}</h2>
      <Loaded reading={cursor}>
        {({ rows, next }) => (
          <>
            <ul class="rows">
              {rows.map((version) => (
                <li key={version.version}>
                  <Version version={version} isNow={version.version === now} restore={restore} />
                </li>
              ))}
            </ul>
            {next !== null && <Button onClick={() => void cursor.more()}>{t('settings.more')}</Button>}
          </>
        )}
      </Loaded>
    </section>
  );
}

type VersionProps = Pick<Props, 'restore'> & { version: PromptVersion; isNow: boolean };

const Version = ({ version, isNow, restore }: VersionProps) => (
  <details class="version">
    <summary>
      <span>
        <bdi>{version.title}</bdi> <time dateTime={version.created_at}>{dayAndTime(version.created_at)}</time>
      </span>
      {isNow && <Mark look="good">{t('prompts.now')}</Mark>}
    </summary>
    <pre dir="auto">{version.body}</pre>
    {!isNow && <Button onClick={() => restore(version)}>{t('prompts.restore')}</Button>}
  </details>
);
