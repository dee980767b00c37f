import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { auditActions } from '../../../src/domain/audit.ts';
import { actionName, detailsText, kindName } from '../../../static/admin/settings/system/audit-words.ts';

const words = suite('the words of the audit log');

words('are there for everything that can stand in it', () => {
  const spelled = auditActions.map((action) => [action, actionName(action)]);
  equal(
    spelled.filter(([action = '', name = '']) => !/^[A-Z].*: [a-z]/.test(name) || name.includes(action)),
    [],
  );
  is(actionName('role.updated'), 'Role: changed');
  equal(['system', 'nobody', 'inbox'].map(kindName), ['The system', 'Nobody', 'Inbox']);
});

words('tell what was done in words rather than as data', () => {
  is(
    detailsText({ roles: ['Admin', 'Front desk'], email: 'a@b.c' }),
    'roles: Admin, Front desk · e-mail: a@b.c',
  );
  is(detailsText({ sla_policy_id: null }), 'sla policy id: null');
});

words.run();
