import type { TextsOf } from '../en/index.ts';
import type { refine as english } from '../en/refine.ts';

export const refine: TextsOf<typeof english> = {
  'refine.title': 'Saralash',
  'refine.by': 'Nima boʻyicha saralash…',
  'refine.save': 'Koʻrinish sifatida saqlash',
  'refine.clear': 'Tozalash',
  'refine.remove': '“{name}” saralashini olib tashlash',
  'refine.me': 'Men',
  'refine.yes': 'Ha',
  'refine.no': 'Yoʻq',
  'refine.status': 'Holat',
  'refine.priority': 'Muhimligi',
  'refine.assignee': 'Masʼul',
  'refine.team': 'Jamoa',
  'refine.tags': 'Teg',
  'refine.inbox': 'Kiruvchi quti',
  'refine.channel': 'Kanal',
  'refine.sla_policy': 'SLA qoidasi',
  'refine.unread': 'Oʻqilmagan',
  'refine.found': { other: 'Hozir {count} ta suhbat mos keladi.' },
  'refine.foundMore': 'Juda koʻp suhbat mos keladi.',
  'bulk.title': 'Tanlangan suhbatlar',
  'bulk.count': { other: '{count} ta tanlandi' },
  'bulk.all': { other: '{count} tasini tanlash' },
  'bulk.clear': 'Tanlashni bekor qilish',
  'bulk.resolve': 'Tanlanganlarni hal qilish',
};
