import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Reading, useReading } from '../parts/read.ts';

type Demo = Answer<'GET /demo'>;
type Props = { demo: Demo; reading: Reading<Demo> };

export function DemoPage() {
  const reading = useReading(() => call('GET /demo'), [], /^(demo\.|conversation\.erased)/);
  return <Loaded reading={reading}>{(demo) => <DemoState demo={demo} reading={reading} />}</Loaded>;
}

function DemoState({ demo, reading }: Props) {
  if (demo.state === 'filling' || demo.state === 'removing')
    return <p role="status">{t(`demo.${demo.state}`, { count: demo.conversations })}</p>;
  return (
    <Actions>
      {demo.present ? <Remove demo={demo} reading={reading} /> : <Fill demo={demo} reading={reading} />}
    </Actions>
  );
}

function Remove({ demo, reading }: Props) {
  async function remove() {
    const question = {
      title: t('demo.remove.title'),
      text: t('demo.remove.hint'),
      action: t('demo.remove'),
      isDangerous: true,
    };
    if (await confirmed(question)) await act(async () => reading.put(await call('DELETE /demo')));
  }
  return (
    <Action title={t('demo.present', { count: demo.conversations })} text={t('demo.remove.hint')}>
      <Button look="danger" onClick={() => void remove()}>
        {t('demo.remove')}
      </Button>
    </Action>
  );
}

const Fill = ({ demo, reading }: Props) => (
  <Action title={t('demo.none')} text={t(demo.possible ? 'demo.fill.hint' : 'demo.impossible')}>
    {demo.possible && (
      <Button look="primary" onClick={() => void act(async () => reading.put(await call('POST /demo')))}>
        {t('demo.fill')}
      </Button>
    )}
  </Action>
);
