export const shell = {
  'shell.skip': 'Skip to the conversations',
  'shell.inbox': 'Inbox',
  'shell.contacts': 'Contacts',
  'shell.settings': 'Settings',
  'shell.search': 'Search',
  'shell.menu': 'Menu',
  'shell.reconnecting': 'Connection lost. Trying again…',
  'shell.signOut': 'Sign out',
  'shell.profile': 'Profile',
  'shell.signedOut': 'You have been signed out. Sign in again to go on: what you wrote is still here.',
  'shell.missing': 'There is nothing here.',
  'shell.toInbox': 'To the inbox',
};
