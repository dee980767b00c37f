export const pwa = {
  'pwa.newVersion': 'A new version is ready.',
  'pwa.reload': 'Reload',
  'pwa.notLoaded': 'This part could not be loaded: the connection is down, or there is a newer version.',
};
