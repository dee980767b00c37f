export const palette = {
  'palette.title': 'Commands and search',
  'palette.placeholder': 'Do something, go somewhere, find somebody…',
  'palette.open': 'Commands and search',
  'palette.keys': 'Keyboard shortcuts',
  'palette.everywhere': 'Everywhere',
  'palette.goTo': 'Go to',
  'palette.recent': 'Opened lately',
  'palette.perhaps': 'Perhaps',
  'palette.searchFor': 'Search everywhere for “{typed}”',
  'palette.then': 'then',
  'palette.or': 'or',
  'palette.count': { one: '{count} result', other: '{count} results' },
};
