import type { Filter } from '../api/contract.ts';
import { EVERYTHING, shownIn } from '../inbox/saving-view.ts';
import { isView } from '../inbox/ways.ts';
import { complain } from '../ui/toast.tsx';
import { exportThese } from './export-these.ts';

/** What is on the list of a folder as it is narrowed now; a saved view goes by its name. */
export async function exportList(folder: string, refined: Filter = EVERYTHING) {
  try {
    if (isView(folder)) exportThese({ view_id: Number(folder.split(':')[1]), ...narrowing(refined) });
    else exportThese(narrowing(await shownIn(folder, refined)));
  } catch (error) {
    complain(error);
  }
}

const narrowing = (filter: Filter) => (filter.rules.length > 0 ? { filter } : {});
