export const views = {
  'settings.views': 'Views',
  'settings.views.purpose': 'Lists of conversations for one purpose, saved for you, a team or everybody.',
  'views.add': 'Add a view',
  'views.empty': 'No views yet.',
  'views.open': 'Open in the inbox',
  'views.deleted': 'It goes from the sidebar of everybody who sees it. The conversations stay.',
};
