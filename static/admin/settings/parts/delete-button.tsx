import { Trash2 } from 'lucide';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { complain, say } from '../../ui/toast.tsx';

type Props = {
  /** What it is called, for the question. */
  name: string;
  /** What will happen, in a sentence. */
  consequence: string;
  remove: () => Promise<unknown>;
  /** Which page of the settings is shown afterwards. */
  page: string;
};

/** Deletes something after saying what that means. */
export function DeleteButton({ name, consequence, remove, page }: Props) {
  async function ask() {
    const question = {
      title: t('settings.delete.title', { name }),
      text: consequence,
      action: t('everywhere.delete'),
      isDangerous: true,
    };
    if (!(await confirmed(question))) return;
    try {
      await remove();
      say(t('settings.deleted', { name }));
      go(['settings', page]);
    } catch (error) {
      complain(error);
    }
  }
  return (
    <Button look="danger" icon={Trash2} onClick={() => void ask()}>
      {t('everywhere.delete')}
    </Button>
  );
}
