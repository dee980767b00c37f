import { Problem } from '../lib/problem.ts';
import { codeOf } from '../lib/thrown.ts';

// SHMSIZE: there was no room for the next piece of the index that lies beside the write-ahead log.
const FULL_DISK = /^SQLITE_(FULL|IOERR_SHMSIZE)$/;
const DISK_FAULT = /^SQLITE_(FULL|IOERR)/;

/** What a write function threw is its own affair; what the disk refused is worth another try. */
export const translated = (error: unknown) =>
  DISK_FAULT.test(codeOf(error) ?? '') ? unavailable(error) : error;

/** What everybody hears whose transaction could not begin or be committed. */
export function unavailable(cause: unknown) {
  if (FULL_DISK.test(codeOf(cause) ?? '')) return full(cause);
  return new Problem('unavailable', 'not_saved', 'The change could not be saved. Please try again.', {
    cause,
  });
}

const full = (cause: unknown) =>
  new Problem('storage_full', 'storage_full', 'The disk of the server is full. Nothing was changed.', {
    cause,
  });

/** Whether a write failed for want of a working disk, so that the same write may succeed later. */
export const isNotSaved = (error: unknown) =>
  error instanceof Problem && (error.kind === 'storage_full' || error.kind === 'unavailable');
