import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { bare } from '../../../static/admin/composer/bare.ts';

const stripping = suite('HTML for the composer');

stripping('has neither looks nor anything that would run', () => {
  is(
    bare('<style>p { color: red }</style><p style="color: red" class="a">Hello</p>'),
    '<p  class="a">Hello</p>',
  );
  is(bare(`<img src=x onerror='alert(1)'><b/onclick=alert(1)>x</b>`), '<img src=x ><b >x</b>');
});

stripping('keeps every word, whatever it looks like', () => {
  for (const said of ['My style = taste', 'Once upon a time: one=two', '1 &lt; 2 onwards="yes"'])
    is(bare(`<div>${said}</div>`), `<div>${said}</div>`);
});

stripping.run();
