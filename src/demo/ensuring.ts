import type { MadeNoun } from '../domain/demo/made-rows.ts';
import type { Domain } from '../domain/domain.ts';

/** What is there already is used as it is, and stays when the demo goes; what is not is made, and noted. */
export function ensuring({ demo }: Pick<Domain, 'demo'>) {
  return function ensure<T extends { id: number }>(noun: MadeNoun, known: T | undefined, make: () => T) {
    if (known) return known;
    const made = make();
    demo.note(noun, made.id);
    return made;
  };
}
