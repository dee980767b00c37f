export const myself = {
  'myself.availability': 'Availability',
  'myself.online': 'Online',
  'myself.away_manual': 'Away',
  'myself.away_and_reassigning': 'Away, hand on what comes',
  'myself.theme': 'Appearance',
  'myself.theme.system': 'As the system has it',
  'myself.theme.light': 'Light',
  'myself.theme.dark': 'Dark',
  'myself.theme.contrast': 'High contrast',
  'myself.language': 'Language',
};
