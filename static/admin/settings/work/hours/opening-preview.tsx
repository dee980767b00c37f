import { useEffect, useState } from 'preact/hooks';
import { dateText } from '../../../i18n/dates.ts';
import { t } from '../../../i18n/i18n.ts';
import { me } from '../../../state/session.ts';
import { type Hours, openingAt, wallClock } from './openings.ts';

const MINUTE_MS = 60_000;

/** What these hours mean at this moment, before they are saved. */
export function OpeningPreview({ hours, zone }: { hours: Hours; zone: string | null }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const wall = wallIn(zone || me.value?.workspace.timezone || 'UTC', now);
  if (!wall) return null;
  const { isOpen, until, holiday } = openingAt(hours, wall);
  return (
    <p class="opening" role="status" data-open={isOpen}>
      <span class="opening-dot" aria-hidden="true" />
      {sentence(isOpen, until && moment(until), holiday)}
    </p>
  );
}

function sentence(isOpen: boolean, at: string | null, holiday: string | null) {
  if (isOpen) return at ? t('hours.openUntil', { at }) : t('hours.alwaysOpen');
  const closed = holiday ? t('hours.closedFor', { holiday }) : t('hours.closedNow');
  return at ? `${closed} ${t('hours.opensAt', { at })}` : `${closed} ${t('hours.neverOpens')}`;
}

const moment = (at: Date) =>
  dateText(
    {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
    },
    at,
  );

/** Null while a zone is being typed. */
function wallIn(zone: string, now: Date) {
  try {
    return wallClock(zone, now);
  } catch {
    return null;
  }
}
