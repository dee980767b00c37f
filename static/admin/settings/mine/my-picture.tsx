import { ImageUp } from 'lucide';
import { useRef } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { me, myId, recogniseMe } from '../../state/session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { act } from '../parts/act.ts';
import { FormPart } from '../parts/form-part.tsx';
import { useReading } from '../parts/read.ts';

const readMine = async () =>
  (await call('GET /colleagues')).data.find(({ id }) => id === myId.peek())?.avatar_url ?? null;

/** Shown small and round beside everything one says. */
export function MyPicture() {
  const input = useRef<HTMLInputElement>(null);
  const picture = useReading(readMine, [], /^agent\./);
  const agent = me.value?.agent;
  if (!agent) return null;

  async function change(work: () => Promise<unknown>) {
    await act(work, t('settings.saved'));
    await Promise.all([recogniseMe(), picture.reload()]);
  }
  function upload(file: File) {
    const body = new FormData();
    body.append('file', file);
    return change(() => call('PUT /me/avatar', { body }));
  }
  return (
    <FormPart title={t('profile.picture')} hint={t('profile.picture.hint')}>
      <div class="picture-line">
        <Avatar person={agent} url={picture.value.value} size="l" />
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp"
          aria-label={t('profile.picture.choose')}
          tabIndex={-1}
          onChange={({ currentTarget: box }) => {
            const file = box.files?.[0];
            if (file) void upload(file);
            box.value = '';
          }}
        />
        <Button icon={ImageUp} onClick={() => input.current?.click()}>
          {t('profile.picture.choose')}
        </Button>
        {agent.avatar_media_id !== null && (
          <Button look="quiet" onClick={() => void change(() => call('DELETE /me/avatar'))}>
            {t('profile.picture.remove')}
          </Button>
        )}
      </div>
    </FormPart>
  );
}
