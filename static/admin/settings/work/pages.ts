import { CalendarClock } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** How work is done: views, macros, hours, promises, rules, surveys and what a model may do. */
export const workPages: readonly SettingsPage[] = [
  {
    key: 'hours',
    group: 'work',
    title: 'settings.hours',
    purpose: 'settings.hours.purpose',
    icon: CalendarClock,
    permission: 'business_hours:manage',
    docs: 'getBusinessHours',
    load: async () => (await import('./hours/hours-page.tsx')).HoursPage,
  },
];
