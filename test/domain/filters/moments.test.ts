import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { periodOf } from '../../../src/domain/filters/moments.ts';
import { DAY, HOUR, MINUTE } from '../../../src/lib/clock.ts';

const moments = suite('times as people write them');

const NEW_YORK = { now: Date.parse('2027-03-15T03:30:00Z'), zone: 'America/New_York' };
const span = (typed: string, at = NEW_YORK) => {
  const period = periodOf(typed, at);
  return period && [new Date(period.from).toISOString(), period.to - period.from + 1];
};

moments('are whole days of the zone, however long the clocks make them', () => {
  equal(span('2027-03-13'), ['2027-03-13T05:00:00.000Z', DAY]);
  equal(span('2027-03-14'), ['2027-03-14T05:00:00.000Z', DAY - HOUR]);
  equal(span('2027-11-07'), ['2027-11-07T04:00:00.000Z', DAY + HOUR]);
});

moments('are what the calendar of the zone shows today', () => {
  equal(span('today'), span('2027-03-14'), 'in London it is the 15th already');
  equal(span('yesterday'), span('2027-03-13'));
  equal(span('tomorrow'), span('2027-03-15'));
});

moments('of a day that a zone skipped hold nothing', () => {
  const apia = { now: 0, zone: 'Pacific/Apia' };
  equal(span('2011-12-30', apia)?.[1], 0);
});

moments('are instants, or distances from now', () => {
  equal(span('2027-03-14T10:00:00+05:00'), ['2027-03-14T05:00:00.000Z', 1]);
  const away = (typed: string) => (periodOf(typed, NEW_YORK)?.from ?? Number.NaN) - NEW_YORK.now;
  equal(['now', '-7d', '+2h', '-30m', '-2w'].map(away), [0, -7 * DAY, 2 * HOUR, -30 * MINUTE, -14 * DAY]);
});

moments('are nothing else', () => {
  const wrong = [
    '',
    'soon',
    '2027-02-30',
    '2027-13-01',
    '2027-01-01T10:00',
    '7d',
    '-7y',
    '2027-01-01T25:00:00Z',
    'toString',
  ];
  for (const typed of wrong) is(periodOf(typed, NEW_YORK), null, typed);
});

moments.run();
