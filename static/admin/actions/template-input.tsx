import { Braces } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { type Variable, variables, written } from './variables.ts';

type Props = {
  label: string;
  content: string;
  change: (content: string) => void;
  isHtml?: boolean;
  rows?: number;
  wiring?: { id?: string; 'aria-invalid'?: true; 'aria-describedby'?: string };
};

/** A text for many: what differs from one to the next is put where the cursor stands. */
export function TemplateInput({ label, content, change, isHtml = false, rows = 4, wiring }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  function insert(variable: Variable) {
    const { selectionStart = content.length, selectionEnd = content.length } = box.current ?? {};
    const end = selectionStart + written(variable).length;
    change(content.slice(0, selectionStart) + written(variable) + content.slice(selectionEnd));
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(end, end);
    });
  }
  return (
    <div class="template">
      <textarea
        {...(wiring?.id ? wiring : { ...wiring, 'aria-label': label })}
        ref={box}
        rows={rows}
        dir="auto"
        class={isHtml ? 'typed-code' : ''}
        value={content}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <Menu
        label={t('actions.variable')}
        items={variables.map((variable) => ({
          label: t(`actions.variable.${variable}`),
          run: () => insert(variable),
        }))}
        trigger={(trigger) => (
          <Button look="quiet" icon={Braces} {...trigger}>
            {t('actions.variable')}
          </Button>
        )}
      />
    </div>
  );
}
