export const pwa = {
  'pwa.newVersion': 'A new version is ready.',
  'pwa.reload': 'Reload',
};
