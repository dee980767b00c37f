export const picker = {
  'picker.create': 'Create “{text}”',
  'picker.accept': '“{text}”',
  'picker.none': 'Nothing matches.',
  'picker.type': 'Type what you are looking for.',
};
