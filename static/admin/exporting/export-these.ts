import { NEW } from '../settings/page.ts';
import { go } from '../state/place.ts';
import { may } from '../state/session.ts';
import { EXPORTS, type Format, queryOf, type Scope } from './address.ts';

export const mayExport = () => may('exports:write') && may('exports:read') && may('conversations:read');

/** Leads to the form of a new export with these filled in. */
export const exportThese = (scope: Scope, format?: Format) =>
  go(['settings', EXPORTS, NEW], { query: queryOf({ scope, format }) });
