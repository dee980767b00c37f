export const beginning = {
  'beginning.title': 'Begin a conversation',
  'beginning.whom': 'To whom? A name, email address or phone number',
  'beginning.another': 'Somebody else',
  'beginning.subject': 'Subject',
  'beginning.message': 'Message',
  'beginning.noInbox': 'No inbox of this business is turned on.',
};
