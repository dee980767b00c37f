export const topics = {
  'settings.topics': 'Topics',
  'settings.topics.purpose':
    'What you want to see that people write about: conversations are sorted by it, in whichever language they are.',
  'topics.add': 'Add topic',
  'topics.empty': 'No topics of your own yet. Until then conversations are described by their own words.',
  'topics.name.hint': 'A new name holds in every conversation that has the topic.',
  'topics.synonyms': 'Words that speak of it',
  'topics.synonyms.hint':
    'One on each line, in all languages of your customers; endings are found by themselves.',
  'topics.enabled': 'Look for it',
  'topics.enabled.hint': 'In conversations that are read from now on.',
  'topics.delete': 'Delete topic',
  'topics.delete.hint': 'It is taken from {holders}. This cannot be undone.',
  'topics.merge': 'Merge into another',
  'topics.merge.hint': 'Two names for one matter become one; this name becomes one of its words.',
  'topics.merge.into': 'Topic that stays',
  'topics.merge.choose': 'Choose a topic…',
  'topics.merge.action': 'Merge',
  'topics.merge.title': 'Merge “{name}” into “{into}”?',
  'topics.merge.consequence':
    '“{name}” is replaced by “{into}” ({holders}) and is gone. This cannot be undone.',
  'topics.merged': '“{name}” is “{into}” now.',
};
