import { Sparkles } from 'lucide';
import type { Command } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';
import { styles, summariseBeside, usualWish } from './summarising.ts';

/** To have it summarised: as usual, or in a style. */
export const summarising = (id: number): Command[] =>
  [
    { id: 'conversation.summarise', title: t('summary.make'), run: () => summariseBeside(id) },
    ...styles.map((style) => ({
      id: `conversation.summarise.${style}`,
      title: t('palette.choice', { what: t('summary.make'), which: t(`summary.style.${style}`) }),
      run: () => summariseBeside(id, { ...usualWish(style), style }),
    })),
  ].map((command) => ({ ...command, group: t('head.group'), icon: Sparkles, words: t('summary.title') }));
