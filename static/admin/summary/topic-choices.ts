import { topics } from '../state/vocabulary.ts';

/** The organisation's own topics; conversations have others as well, which are typed. */
export const topicChoices = () =>
  topics.value
    .filter(({ enabled }) => enabled)
    .map(({ name }) => ({ value: name, text: name }))
    .sort((one, other) => one.text.localeCompare(other.text));
