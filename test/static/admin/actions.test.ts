import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { variableNames } from '../../../src/domain/variables.ts';
import { variables } from '../../../static/admin/actions/variables.ts';

const editor = suite('the editor of texts for many');

editor('offers the variables that the server knows', () => {
  equal([...variables].sort(), [...variableNames].sort());
});

editor.run();
