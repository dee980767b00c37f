export const beginning = {
  'beginning.title': 'Suhbat boshlash',
  'beginning.whom': 'Kimga? Ism, elektron pochta yoki telefon raqami',
  'beginning.another': 'Boshqa kishi',
  'beginning.subject': 'Mavzu',
  'beginning.message': 'Xabar',
  'beginning.noInbox': 'Bu biznesning yoqilgan qutisi yoʻq.',
};
