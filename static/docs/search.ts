import type { Group, Operation } from './api.ts';

/** The groups with the operations in which every typed word occurs. */
export function matching(groups: Group[], typed: string) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      operations: group.operations.filter((operation) => fits(operation, words)),
    }))
    .filter((group) => group.operations.length > 0);
}

function fits({ id, method, path, summary, tag }: Operation, words: string[]) {
  const text = `${method} ${path} ${summary} ${tag} ${id}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
