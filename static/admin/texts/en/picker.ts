export const picker = {
  'picker.create': 'Create “{text}”',
  'picker.none': 'Nothing matches.',
};
