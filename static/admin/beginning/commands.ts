import { PenLine } from 'lucide';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { beginningWith } from './opened.ts';

export const mayBegin = () => may('conversations:write') && may('messages:write') && may('contacts:read_all');
export const begin = () => void (beginningWith.value = 'nobody yet');

/** To write to somebody who has not written. */
export function useBeginningCommands() {
  useCommands(
    () =>
      mayBegin()
        ? [
            {
              id: 'conversation.begin',
              title: t('beginning.title'),
              group: t('palette.everywhere'),
              keys: 'c',
              icon: PenLine,
              words: 'new compose write',
              run: begin,
            },
          ]
        : [],
    [language.value],
    'everywhere',
  );
}
