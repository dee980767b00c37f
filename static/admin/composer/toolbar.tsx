import type { IconNode } from 'lucide';
import { Bold, Code, Italic, Link, List, ListOrdered, Quote, SquareCode, Strikethrough } from 'lucide';
import { shownKeys } from '../commands/keyboard.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { type Format, formats, linkAt } from './formatting.ts';
import type { Writing } from './writing.ts';

export const formatIcons: Record<Format, IconNode> = {
  bold: Bold,
  italic: Italic,
  strike: Strikethrough,
  code: Code,
  bullets: List,
  numbers: ListOrdered,
  quote: Quote,
  codeBlock: SquareCode,
};
export const formatNames = Object.keys(formats) as Format[];

export function format(writing: Writing, name: Format) {
  const view = writing.view();
  if (!view) return;
  formats[name].command(view.state, view.dispatch);
  view.focus();
}

export const LINK_KEYS = 'mod+shift+k';
export const spoken = (keys: string) => shownKeys(keys).flat().join(' ');

type Props = { writing: Writing; onLink: () => void };

export function Toolbar({ writing, onLink }: Props) {
  const state = writing.state.value;
  return (
    <div class="toolbar" role="toolbar" aria-label={t('composer.toolbar')}>
      {formatNames.map((name) => (
        <IconButton
          key={name}
          icon={formatIcons[name]}
          label={t(`composer.${name}`)}
          shortcut={spoken(formats[name].keys)}
          aria-pressed={state !== null && formats[name].isOn(state)}
          onMouseDown={keepFocus}
          onClick={() => format(writing, name)}
        />
      ))}
      <IconButton
        icon={Link}
        label={t('composer.link')}
        shortcut={spoken(LINK_KEYS)}
        aria-pressed={state !== null && linkAt(state) !== null}
        onMouseDown={keepFocus}
        onClick={onLink}
      />
    </div>
  );
}

/** What is selected in the editor stays selected. */
const keepFocus = (event: MouseEvent) => event.preventDefault();
