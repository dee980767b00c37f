import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { readingsOf } from '../../../static/admin/commands/pressed.ts';

const pressed = suite('what was pressed on the keyboard');

const read = (key: string, code: string, held: { ctrlKey?: true; shiftKey?: true; altKey?: true } = {}) =>
  readingsOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const shiftKey = true;
const ctrlKey = true;

pressed('is what is written on the key', () => {
  equal(read('j', 'KeyJ'), ['j']);
  equal(read('T', 'KeyT', { shiftKey }), ['shift+t']);
  equal(read('k', 'KeyK', { ctrlKey }), ['mod+k']);
  equal(read('?', 'Slash', { shiftKey }), ['?']);
  equal(read('ArrowDown', 'ArrowDown', { shiftKey }), ['shift+ArrowDown']);
  equal(read('j', 'KeyC'), ['j'], 'Dvorak');
  equal(read('Shift', 'ShiftLeft', { shiftKey }), []);
});

pressed('is the letter that stands there in English where there are others', () => {
  equal(read('о', 'KeyJ'), ['j'], 'Russian');
  equal(read('Е', 'KeyT', { shiftKey }), ['shift+t'], 'Russian');
  equal(read('л', 'KeyK', { ctrlKey }), ['mod+k'], 'Russian');
  equal(read('ت', 'KeyJ'), ['j'], 'Arabic');
  equal(read('لإ', 'KeyT', { shiftKey }), ['shift+t'], 'Arabic: two letters on one key');
  equal(read('ı', 'KeyI'), ['i'], 'Turkish');
});

pressed('is also the sign that stands there in English', () => {
  equal(read('.', 'Slash'), ['.', '/'], 'Russian');
  equal(read(',', 'Slash', { shiftKey }), [',', '?'], 'Russian');
  equal(read('?', 'Digit7', { shiftKey }), ['?'], 'Russian');
  equal(read('ظ', 'Slash'), ['ظ', '/'], 'Arabic');
  equal(read('؟', 'Slash', { shiftKey }), ['؟', '?'], 'Arabic');
  equal(read('ъ', 'BracketRight'), ['ъ', ']'], 'Russian');
  equal(read('№', 'Digit3', { shiftKey }), ['№', '#'], 'Russian');
});

pressed('is no sign that would take a key from who has it elsewhere', () => {
  equal(read('z', 'Slash'), ['z'], 'Dvorak');
  equal(read('§', 'Digit3', { shiftKey }), ['§'], 'German');
  equal(read('3', 'Digit3', { shiftKey }), ['3'], 'French');
});

pressed.run();
