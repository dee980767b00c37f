export const session = {
  'session.another':
    'You are {name} now, who has signed in in this browser. What others had begun to write here is kept for them.',
  'session.mistake': 'Something went wrong in this page. Reload it and try again.',
  'session.unreachable': 'The server does not answer',
  'session.unreachableHint':
    'Nothing is lost, and nobody has been signed out. As soon as it answers, this page goes on by itself.',
};
