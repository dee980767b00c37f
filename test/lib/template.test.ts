import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { filledHtml, filledText } from '../../src/lib/template.ts';
import { processorMs } from '../support/processor-time.ts';

const templates = suite('templates');

const known: Record<string, string | null> = {
  'contact.first_name': 'Olim & Sons <b>',
  'contact.last_name': null,
  'agent.first_name': ' ',
  'conversation.subject': '{{contact.first_name}} $& $1',
};
const values = (name: string) => (Object.hasOwn(known, name) ? known[name] : undefined);
const text = (template: string) => filledText(template, values).text;

templates('have values where their variables stand', () => {
  is(
    text('Dear {{contact.first_name}}, {{ CONTACT.First_Name }}!'),
    'Dear Olim & Sons <b>, Olim & Sons <b>!',
  );
});

templates('say something else where nothing is known', () => {
  is(
    text('Dear {{contact.last_name | customer}}{{agent.first_name|}}{{contact.last_name}}!'),
    'Dear customer!',
  );
  is(text('{{contact.first_name | there}}'), 'Olim & Sons <b>');
});

templates('keep what they do not know, and tell of it', () => {
  const template = '{{contact.shoe_size | 42}} {{weather.today}} {{weather.today}} {{contact.__proto__}}';
  equal(filledText(template, values), {
    text: template,
    unknown: ['contact.shoe_size', 'weather.today', 'contact.__proto__'],
  });
  const words = '{{name}} {{ Name | you }} {{first-name}} {{line2}} {{имя}} {{constructor}}';
  equal(filledText(words, values), {
    text: words,
    unknown: ['name', 'first-name', 'line2', 'имя', 'constructor'],
  });
});

templates('fill in values once, as they are', () => {
  is(text('{{conversation.subject}}'), '{{contact.first_name}} $& $1');
});

templates('of HTML show values as text', () => {
  is(
    filledHtml('<p title="{{contact.first_name}}">{{contact.last_name | <i>you</i>}}</p>', values).text,
    '<p title="Olim &amp; Sons &lt;b&gt;"><i>you</i></p>',
  );
});

templates('never fail over braces', () => {
  for (const literal of [
    '{{',
    '}}',
    '{{}}',
    '{{ }}',
    '{{{',
    '{{a',
    '{{contact}}',
    '{{.}}',
    '{{contact.first_name',
    '{{|x}}',
  ])
    is(text(literal), literal);
  const soup = fc.array(fc.constantFrom('{{', '}}', '{', '|', ' ', 'contact.', 'first_name', '$&', '.', 'é'));
  fc.assert(fc.property(soup, (parts) => typeof text(parts.join('')) === 'string'));
});

templates('are filled in a moment, however they are made', () => {
  const fill = () => {
    for (const part of ['{{', '{{ ', '{{a.', '{{contact.first_name |', ' ', '{{contact.first_name}}'])
      text(part.repeat(1_000_000 / part.length));
  };
  ok(processorMs(fill) < 5000);
});

templates.run();
