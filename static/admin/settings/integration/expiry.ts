const DAY = 86_400_000;

/** When a key ends that lasts so many days. Nothing chosen means never. */
export const expiryOf = (days: string | null, now = Date.now()) =>
  days ? new Date(now + Number(days) * DAY).toISOString() : undefined;
