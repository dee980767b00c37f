import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { previewOf } from '../../src/domain/messages/writing.ts';

const preview = suite('the beginning of a message');
const of = (text: string) => previewOf({ text });

preview('is one line of two hundred characters at most, and never ends in half of one', () => {
  is(of('  Is it\n\n broken? '), 'Is it broken?');
  is(of('a'.repeat(300)), 'a'.repeat(200));
  is(of('🦷'.repeat(300)), '🦷'.repeat(200));
  is(of(`a${' '.repeat(398)}🦷`), 'a');
});

preview.run();
