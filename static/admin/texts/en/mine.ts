export const mine = {
  'settings.profile': 'Profile',
  'settings.profile.purpose': 'How colleagues and customers see you, and how you sign in.',
  'profile.me': 'Me',
  'profile.firstName': 'First name',
  'profile.lastName': 'Last name',
  'profile.picture': 'Picture',
  'profile.picture.hint': 'PNG, JPEG, GIF or WebP. Shown small and round.',
  'profile.picture.choose': 'Choose picture',
  'profile.picture.remove': 'Remove picture',
};
