import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { addressesIn } from '../../../static/admin/composer/addresses.ts';

const addresses = suite('addresses as people type them');

addresses('come with names, commas, semicolons and lines', () => {
  equal(
    addressesIn('Salima <salima@mail.example>, bek@clinic.example; ada@clinic.example\nolim@mail.example'),
    {
      addresses: ['salima@mail.example', 'bek@clinic.example', 'ada@clinic.example', 'olim@mail.example'],
      rest: '',
    },
  );
});

addresses('leave what is none to be put right', () => {
  equal(addressesIn('salima@mail.example, bek@'), { addresses: ['salima@mail.example'], rest: 'bek@' });
  equal(addressesIn('  '), { addresses: [], rest: '' });
});

addresses.run();
