import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { unknownVariables, valuesFor, variableNames } from '../../src/domain/variables.ts';
import { filledText } from '../../src/lib/template.ts';

const variables = suite('variables');

const olim = { first_name: 'Olim', last_name: '', email: 'olim@mail.example', phone: null };
const bek = { first_name: 'Bek', last_name: 'Karimov', email: 'bek@clinic.example' };

variables('name the contact, the agent and the conversation', () => {
  const values = valuesFor({ contact: olim, agent: bek, conversation: { reference: 104, subject: 'Tooth' } });
  const template =
    '{{contact.full_name}} {{contact.phone | no phone}} {{agent.full_name}} {{conversation.reference}}: ' +
    '{{conversation.subject}}';
  is(filledText(template, values).text, 'Olim no phone Bek Karimov 104: Tooth');
});

variables('are known also where there is nobody', () => {
  equal(unknownVariables(variableNames.map((name) => `{{${name}}}`)), []);
  equal(unknownVariables(['{{contact.constructor}}', '{{contact.age}}', '{{contact.age}} {{name}}']), [
    'contact.constructor',
    'contact.age',
    'name',
  ]);
});

variables.run();
