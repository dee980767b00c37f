export const session = {
  'session.another':
    'You are {name} now, who has signed in in this browser. What others had begun to write here is kept for them.',
  'session.mistake': 'Something went wrong in this page. Reload it and try again.',
};
