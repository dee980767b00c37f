import type { TextsOf } from '../en/index.ts';
import type { organisation as english } from '../en/organisation.ts';

export const organisation: TextsOf<typeof english> = {
  'settings.organisation': 'Организация',
  'settings.organisation.purpose':
    'Как клиенты видят вашу организацию, её время и язык, и общие для всех ограничения.',
  'organisation.identity': 'Кто вы',
  'organisation.conversations': 'Обращения',
  'organisation.files': 'Файлы',
  'organisation.limits': 'Запросы по ключам API',
  'organisation.name': 'Название организации',
  'organisation.name.hint': 'Клиенты видят его в опросах и под письмами.',
  'organisation.zone.hint': 'Для дат, суточных показателей и ночных работ.',
  'organisation.language': 'Язык',
  'organisation.language.hint': 'На нём Confab пишет клиентам; язык работы каждый выбирает сам.',
  'organisation.country': 'Страна',
  'organisation.country.hint': 'Для телефонных номеров без кода страны.',
  'organisation.hours': 'Рабочее время',
  'organisation.hours.hint': 'Когда работают те, у чьей команды нет своих часов.',
  'organisation.hours.always': 'Всегда открыто',
  'organisation.undo': 'Секунд, чтобы отозвать ответ',
  'organisation.undo.hint': 'Столько ответ ждёт перед отправкой; 0 — сразу.',
  'organisation.reopen': 'Дней, когда новое сообщение снова открывает решённое обращение',
  'organisation.reopen.hint': 'Потом начинается новое обращение. Пусто — всегда открывается снова.',
  'organisation.pause': 'Дней между двумя опросами',
  'organisation.pause.hint': 'Столько не спрашиваем снова того, кого уже спросили.',
  'organisation.upload': 'Наибольший файл, мегабайт',
  'organisation.blocked': 'Запрещённые расширения',
  'organisation.blocked.hint': 'Через пробел, например: exe bat js',
  'organisation.backups': 'Хранимых ночных копий',
  'organisation.backups.hint': 'В папке данных; 0 — не делать.',
  'organisation.limits.hint':
    'Сколько каждый ключ может запрашивать у каждого API; пусто — собственный предел API.',
  'organisation.limits.api': 'API',
  'organisation.limits.minute': 'В минуту',
  'organisation.limits.second': 'В секунду',
  'settings.businesses': 'Компании',
  'settings.businesses.purpose':
    'Отдельные бренды или клиенты в одной установке: у каждого свои ящики, а ключ можно ограничить одним.',
  'businesses.add': 'Добавить компанию',
  'businesses.empty': 'Компаний пока нет.',
  'businesses.slug': 'Короткое имя',
  'businesses.slug.hint':
    'Так его называют программы: строчные латинские буквы, цифры и дефисы. Потом не меняется.',
  'businesses.zone.hint': 'Пусто — как у организации.',
};
