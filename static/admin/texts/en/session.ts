export const session = {
  'session.another':
    'You are {name} now, who has signed in in this browser. What others had begun to write here is kept for them.',
};
