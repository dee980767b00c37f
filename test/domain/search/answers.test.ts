import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import type { Search } from '../../../src/domain/search/search.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { talks } from '../../support/talks.ts';
import { type World, world } from '../../support/world.ts';

const answers = suite('what a search answers');

function pagesOf(
  here: World,
  asked: Omit<Search, 'limit'>,
  limit: number,
  what: 'conversations' | 'messages',
) {
  const shown: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const { found, next } = here.domain.search[what](system, { ...asked, limit, cursor });
    ok(found.length <= limit);
    shown.push(
      ...found.map(({ conversation, message }) =>
        what === 'messages' ? String(message?.id) : conversation.subject,
      ),
    );
    cursor = next ?? undefined;
    pages += 1;
  } while (cursor !== undefined && pages < 200);
  return shown;
}

/** Conversations whose hits are interleaved, so that pages meet each of them more than once. */
async function interleaved(here: World, howMany: number) {
  const { talk, tell } = talks(here);
  const all = [];
  for (let nth = 0; nth < howMany; nth++)
    all.push(await talk({ subject: `s${nth}`, texts: [`word ${nth}`] }));
  for (let round = 0; round < 3; round++)
    for (const [nth, { id }] of all.entries())
      if (nth % (round + 2) === 0) await tell(id, `word again ${round}`);
  return all;
}

answers('shows every conversation once, however the pages are cut, newest hit first', async () => {
  await using here = await world();
  await interleaved(here, 30);
  const whole = pagesOf(here, { query: 'word' }, 100, 'conversations');
  equal(new Set(whole).size, 30);
  is(whole.length, 30);
  for (const limit of [1, 2, 7, 29, 30])
    equal(pagesOf(here, { query: 'word' }, limit, 'conversations'), whole);
  equal(pagesOf(here, { query: 'word' }, 7, 'messages').length, 30 + 15 + 10 + 8);
});

answers('counts what can be found: nothing in the trash, nothing that became another', async () => {
  await using here = await world();
  const all = await interleaved(here, 6);
  const [one = 0, two = 0, three = 0] = all.map(({ id }) => id);
  await here.write(() => {
    here.domain.conversations.putInTrash(here.ada, one);
    here.domain.conversations.merge(here.ada, two, three);
  });
  for (const filters of [{}, { notes: 'with' }, { from: 1 }] as const) {
    const asked = { query: 'word', limit: 1, count: true, filters };
    equal(here.domain.search.conversations(system, asked).count, { total: 4, isLowerBound: false });
  }
});

answers('by relevance: each once as well, whatever arrives between two pages', async () => {
  await using here = await world();
  const all = await interleaved(here, 30);
  const { tell } = talks(here);
  const asked: Search = { query: 'word', sort: 'relevance', limit: 10 };
  const first = here.domain.search.conversations(system, asked);
  await tell(all[5]?.id ?? 0, 'word word word');
  const second = here.domain.search.conversations(system, { ...asked, cursor: first.next as string });
  const third = here.domain.search.conversations(system, { ...asked, cursor: second.next as string });
  const shown = [first, second, third].flatMap(({ found }) =>
    found.map(({ conversation }) => conversation.id),
  );
  is(new Set(shown).size, 30);
  is(third.next, null);
});

answers(
  'by relevance: what says more of it, and in the title, comes first; scores lie between 0 and 1',
  async () => {
    await using here = await world();
    const { talk } = talks(here);
    await talk({ subject: 'a', texts: [`lamp ${'and much else '.repeat(30)}`] });
    await talk({ subject: 'The lamp', texts: ['a lamp, a fine lamp'] });
    await talk({
      subject: 'b',
      texts: [`far more words than that before it comes to the lamp ${'at last '.repeat(20)}`],
    });
    const { found } = here.domain.search.conversations(system, {
      query: 'lamp',
      sort: 'relevance',
      limit: 20,
    });
    is(found[0]?.conversation.subject, 'The lamp');
    is(found[0]?.conversation.subject_html, 'The <mark>lamp</mark>');
    for (const { score } of found) ok(score > 0 && score < 1);
  },
);

answers('begins with what is meant exactly: a number, an address, a phone number', async () => {
  await using here = await world();
  const { talk, subjects } = talks(here);
  const zuhra = { name: 'Zuhra Karimova', email: 'Zuhra@Example.com', phone: '+998 90 123 45 67' };
  const first = await talk({ subject: 'first', texts: ['hello'], from: zuhra });
  await talk({ subject: 'second', texts: ['hello'], from: zuhra });
  await talk({
    subject: 'about',
    texts: [`my number is ${first.reference}, I am zuhra@example.com, call 901234567`],
  });
  equal(subjects(`#${first.reference}`), ['first', 'about']);
  equal(subjects(` ${first.reference} `), ['first', 'about']);
  equal(subjects(`#${first.reference}*`), ['first', 'about'], 'while it is still being typed');
  equal(subjects('zuhra@example.com'), ['second', 'first', 'about']);
  equal(subjects('ZUHRA@example.com'), ['second', 'first', 'about']);
  equal(subjects('+998901234567'), ['second', 'first']);
  equal(subjects('+998 (90) 123-45-67'), ['second', 'first']);
  equal(subjects('90 123 45 67'), ['second', 'first']);
  equal(subjects('901234567'), ['second', 'first', 'about']);
  const { found, count } = here.domain.search.conversations(system, {
    query: 'zuhra@example.com',
    limit: 20,
    count: true,
  });
  equal(
    found.map(({ why }) => why),
    ['contact', 'contact', 'words'],
  );
  is(count?.total, 3);
  equal(pagesOf(here, { query: 'zuhra@example.com' }, 1, 'conversations'), ['second', 'first', 'about']);
});

answers('finds contacts by name, address and number, the newest first', async () => {
  await using here = await world();
  const { talk } = talks(here);
  await talk({ from: { name: 'Zuhra Karimova', email: 'zk@example.com', phone: '+998901234567' } });
  await talk({ from: { name: 'Zoë O‘ktamova', email: 'zoe@example.com' } });
  const found = (query: string) =>
    here.domain.search.contacts(system, { query, limit: 20 }).found.map(({ contact }) => contact.first_name);
  for (const query of ['zuhra', 'karim*', 'zk@example.com', '901234567', '+998 90 123 45 67', '90 123-45-67'])
    equal(found(query), ['Zuhra'], query);
  equal(found('zoe oktamova'), ['Zoë']);
  equal(found('example.com'), ['Zoë', 'Zuhra']);
  equal(found('nobody'), []);
});

answers('can be narrowed', async () => {
  await using here = await world();
  const { talk, inboxOf } = talks(here);
  const old = await talk({ subject: 'old', texts: ['word'] });
  here.clock.advance(3 * DAY);
  const recent = await talk({ subject: 'recent', texts: ['word'] });
  await here.write(() => {
    here.domain.conversations.tag(system, old.id, { add: ['vip'] });
    here.domain.conversations.giveTo(system, recent, here.people.bek.id);
  });
  const narrowed = (filters: Search['filters']) => {
    const asked = { query: 'word', limit: 20, count: true, filters };
    const { found, count } = here.domain.search.conversations(system, asked);
    is(count?.total, found.length);
    return found.map(({ conversation }) => conversation.subject);
  };
  equal(narrowed({}), ['recent', 'old']);
  equal(narrowed({ tagId: 1 }), ['old']);
  equal(narrowed({ assigneeId: here.people.bek.id }), ['recent']);
  equal(narrowed({ assigneeId: 0 }), ['old']);
  equal(narrowed({ teamId: 0, inboxId: inboxOf(1) }), ['recent', 'old']);
  equal(narrowed({ inboxId: 999 }), []);
  equal(narrowed({ statusId: old.status_id }), ['recent', 'old']);
  equal(narrowed({ statusId: 999 }), []);
  equal(narrowed({ from: here.clock.now() - DAY }), ['recent']);
  equal(narrowed({ until: here.clock.now() - DAY }), ['old']);
  equal(narrowed({ from: here.clock.now() - 2 * DAY, until: here.clock.now() - DAY }), []);
});

answers('go on where few of many hits may be seen, without looking at all of them at once', async () => {
  await using here = await world();
  const { talk } = talks(here);
  const { index, store } = here.domain;
  const [one, other] = [
    await talk({ subject: 'seen', texts: ['word'] }),
    await talk({ subject: 'hidden', texts: [] }),
  ];
  await here.write(() => {
    store
      .change<[number, number]>('test.hide', 'update conversations set assignee_id = ? where id = ?')
      .run(here.people.ada.id, other.id);
    for (let nth = 1; nth <= 45_000; nth++)
      index.addMessage({ id: 100 + nth, private: 0, text: 'word' }, other);
  });
  const found: string[] = [];
  let [cursor, pages]: [string | undefined, number] = [undefined, 0];
  do {
    const page = here.domain.search.conversations(system, {
      query: 'word',
      limit: 20,
      cursor,
      filters: { assigneeId: 0 },
    });
    found.push(...page.found.map(({ conversation }) => conversation.subject));
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  equal(found, ['seen']);
  is(one.subject, 'seen');
  ok(pages > 1 && pages < 6, String(pages));
  const { count } = here.domain.search.conversations(system, { query: 'word', limit: 1, count: true });
  is(count?.isLowerBound, true);
});

answers('include people whose names are written without a space, as they are written', async () => {
  await using here = await world();
  const { talk } = talks(here);
  for (const name of ['李 雷', '小龙 李', '花子 山田'])
    await talk({ from: { name, email: `${name.length}${name.codePointAt(0)}@mail.example` } });
  const found = (query: string) =>
    here.domain.search
      .contacts(system, { query, limit: 20 })
      .found.map(({ contact }) => `${contact.first_name} ${contact.last_name}`);
  for (const typed of ['李雷', '李 雷', '雷李']) equal(found(typed), ['李 雷'], typed);
  equal(
    [found('李小龙'), found('山田花子'), found('李')],
    [['小龙 李'], ['花子 山田'], ['小龙 李', '李 雷']],
  );
  equal(found('山花'), []);
});

answers.run();
