import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { faultsIn as allFaults } from '../../ui/faults.ts';

type Values = Record<string, unknown>;
/** The names of those values that are of a kind, or may be: `NameOf<NewTag, string>`. */
export type NameOf<V, Kind> = {
  [Name in keyof V]-?: NonNullable<V[Name]> extends Kind ? Name : never;
}[keyof V] &
  string;

export type Form<V extends object> = {
  values: ReadonlySignal<V>;
  isDirty: ReadonlySignal<boolean>;
  isBusy: ReadonlySignal<boolean>;
  failure: ReadonlySignal<unknown>;
  set: (changes: Partial<V>) => void;
  /** What was changed, and nothing else: what an edit sends. */
  changes: () => Partial<V>;
  faultsOf: (name: string) => string[];
  /** Begins anew, such as with what the server made of it. */
  restart: (start: V) => void;
  /** Everything as it was. */
  reset: () => void;
  submit: (save: (values: V) => Promise<unknown>) => Promise<boolean>;
};

/** What somebody is filling in, against what there was, with what the server says is wrong with it. */
export function form<V extends object>(start: V): Form<V> {
  const before = signal(start);
  const values = signal(start);
  const failure = signal<unknown>(null);
  const isBusy = signal(false);

  function changes() {
    const changed = Object.entries(values.peek()).filter(
      ([name, value]) => !isSame(value, at(before.peek(), name)),
    );
    // The cast: `fromEntries` forgets that these are names of V with their values.
    return Object.fromEntries(changed) as Partial<V>;
  }

  async function submit(save: (given: V) => Promise<unknown>) {
    if (isBusy.peek()) return false;
    isBusy.value = true;
    const [given, was] = [values.peek(), before.peek()];
    try {
      await save(given);
      failure.value = null;
      // Whoever saves may have begun anew already.
      if (before.peek() === was) before.value = given;
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  return {
    values,
    isBusy,
    failure,
    isDirty: computed(() => !isSame(values.value, before.value)),
    set: (given) => void (values.value = { ...values.peek(), ...given }),
    changes,
    faultsOf: (name) => faultsIn(failure.value, name),
    restart: (fresh) => batch(() => ([before.value, values.value, failure.value] = [fresh, fresh, null])),
    reset: () => batch(() => ([values.value, failure.value] = [before.peek(), null])),
    submit,
  };
}

/** What is wrong with a value or with anything inside it: `config` is told of `config.endpoint` as well. */
function faultsIn(failure: unknown, name: string) {
  return Object.entries(allFaults(failure))
    .filter(([field]) => field === name || field.startsWith(`${name}.`))
    .flatMap(([, faults]) => faults);
}

const at = (values: object, name: string) => (values as Values)[name];
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
