import { signal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Question = { title: string; text: string; action: string; isDangerous?: boolean };
type Asked = Question & { answer: (isWanted: boolean) => void };
const asked = signal<Asked | null>(null);

/** Asks before something that cannot simply be undone: `if (await confirmed({…}))`. */
export function confirmed(question: Question): Promise<boolean> {
  asked.value?.answer(false);
  return new Promise((resolve) => {
    asked.value = { ...question, answer: resolve };
  });
}

function answer(isWanted: boolean) {
  const question = asked.value;
  asked.value = null;
  question?.answer(isWanted);
}

/** Where questions appear; once in the page. */
export function Questions() {
  const question = asked.value;
  if (!question) return null;
  return (
    <Dialog title={question.title} onClose={() => answer(false)}>
      <p dir="auto">{question.text}</p>
      <footer class="dialog-foot">
        <Button onClick={() => answer(false)}>{t('everywhere.cancel')}</Button>
        <Button look={question.isDangerous ? 'danger' : 'primary'} onClick={() => answer(true)}>
          {question.action}
        </Button>
      </footer>
    </Dialog>
  );
}
