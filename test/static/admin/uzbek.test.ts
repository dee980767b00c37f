import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { uzbekDate, uzbekRelative } from '../../../static/admin/i18n/uzbek.ts';

const uzbek = suite('Uzbek where the browser has no words for it');
const at = new Date('2027-01-31T21:30:00Z');
const timeZone = 'Asia/Tashkent';

uzbek('writes dates as the language does, by the clock of the zone', () => {
  equal(
    [
      uzbekDate({ dateStyle: 'medium', timeStyle: 'short', timeZone }, at),
      uzbekDate({ weekday: 'long', day: 'numeric', month: 'long', timeZone }, at),
      uzbekDate({ day: 'numeric', month: 'short', timeZone: 'UTC' }, at),
      uzbekDate({ weekday: 'short', timeZone: 'UTC' }, at),
      uzbekDate({ hour: '2-digit', minute: '2-digit', timeZone }, at),
    ],
    ['1-fev, 2027, 02:30', 'dushanba, 1-fevral', '31-yan', 'yak', '02:30'],
  );
});

uzbek('says how long ago, and how long from now', () => {
  is(uzbekRelative(-3, 'hour'), '3 soat oldin');
  is(uzbekRelative(5, 'minute'), '5 daqiqa keyin');
  is(uzbekRelative(0, 'minute'), 'hozir');
  is(uzbekRelative(-1, 'day'), 'kecha');
});

uzbek.run();
