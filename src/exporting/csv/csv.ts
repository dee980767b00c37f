import { BYTE_ORDER_MARK, csvLine } from '../../lib/csv.ts';
import { type Cell, conversationColumns, messageColumns } from '../table.ts';
import { localSecond } from '../times.ts';
import type { Material, Writer } from '../writer.ts';

/**
 * A row for each message, with what is known of its conversation in front; a conversation in which nothing was said has
 * one row as well. Times are those of the zone that the last column names.
 */
export const csv: Writer = {
  passes: 1,
  *write({ talks, heading: { zone } }: Material) {
    yield BYTE_ORDER_MARK + csvLine(headings);
    for (const { messages, ...talk } of talks()) {
      const known = conversationColumns.map(({ of }) => cell(of(talk), zone));
      let isEmpty = true;
      for (const said of messages) {
        isEmpty = false;
        yield csvLine([...known, ...messageColumns.map(({ of }) => cell(of(said), zone)), zone]);
      }
      if (isEmpty) yield csvLine([...known, ...messageColumns.map(() => null), zone]);
    }
  },
};

const headings = [...conversationColumns, ...messageColumns]
  .map(({ heading }) => heading)
  .concat('time_zone');

const cell = (value: Cell, zone: string) =>
  typeof value === 'object' && value !== null ? localSecond(value.time, zone) : value;
