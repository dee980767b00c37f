import type { IconNode } from 'lucide';

/** One line of a menu. */
export type MenuItem = {
  /** Which command it is, if it is one. */
  command?: string;
  label: string;
  icon?: IconNode;
  shortcut?: string;
  isChosen?: boolean;
  isDangerous?: boolean;
  /** Leads to other items of the same menu. */
  staysOpen?: boolean;
  run: () => void;
};
