import type { Language } from './language.ts';

export const english: Language = {
  code: 'en',
  countries: ['US', 'GB', 'AU'],
  women: 'Emma Olivia Sophia Grace Hannah Lucy Chloe Megan Alice Ruth Nora Claire Holly Amy Laura Zoe',
  men: 'James Oliver Harry Jack Daniel Samuel Thomas Adam Lewis Owen Ryan Peter Henry Luke Max Aaron',
  surnames:
    'Smith Jones Taylor Brown Wilson Evans Walker Wright Robinson Hughes Green Hall Wood Clarke Turner Cooper Ward Morris Bell Bailey',
  words: {
    product:
      'ceramic teapot|wool blanket|desk lamp|leather wallet|running shoes|rain jacket|coffee grinder|silk scarf|backpack|wall clock|garden chair|cotton shirt|notebook set|wooden bowl|travel mug|linen tablecloth|phone case|picture frame|winter gloves|kitchen scale|bath towels|bicycle helmet|pocket mirror|candle set',
    service:
      'dental check-up|teeth cleaning|eye examination|blood test|physiotherapy session|skin consultation|ultrasound scan|vaccination|hearing test|massage|nutrition consultation|heart check-up|allergy test|X-ray|speech therapy|child health visit',
    day: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
    city: 'Leeds|Bristol|Portland|Denver|Melbourne|Cardiff|Boston|Glasgow|Perth|Sheffield|Seattle|Brisbane',
    reason:
      'it is too small|the colour is different|it arrived scratched|I ordered it twice|it stopped working after two days|a part is missing|the stitching came loose|I no longer need it',
  },
  price: (amount) => `$${amount}`,
  joints: ['! ', ' '],
  hello: ['Hello', 'Hi', 'Hi there', 'Good morning', 'Good afternoon', 'Dear team'],
  details: [
    'I am writing from {city}.',
    'My order number is {order}.',
    'I [looked|searched] on your website but could not find an answer.',
    'A friend from {city} recommended you.',
    'I already [called|rang] twice and nobody picked up.',
    'It is [a little|rather] urgent, because we travel on {day}.',
    'You can reach me after {time}.',
    'I have been a customer of yours for {number} years.',
  ],
  remarks: [
    'I have checked it for you.',
    'Our colleague in {city} confirmed this a minute ago.',
    'Please have the number {order} ready.',
    'We are open until {time} today.',
    'I am here if you need anything else.',
    'Sorry for the wait, it is a busy {day}.',
  ],
  thanks: [
    'Thank you [so much|very much]!',
    'Great, thanks a lot, {agent}.',
    'Perfect, that helps.',
    'Wonderful, thank you for the quick answer.',
    'Thanks, that is all I wanted to know.',
  ],
  goodbyes: [
    'You are welcome, {name}! Have a lovely {day}.',
    'Glad to help. Goodbye!',
    'Any time. Take care!',
    'Thank you for writing to us.',
  ],
  notes: [
    'Called the warehouse in {city}, they will look for it by {day}.',
    'Customer sounds upset, please be quick with this one.',
    'Offered {price} as a courtesy, waiting for approval.',
    'Same problem as in {order}, see there.',
    'Prefers to be called after {time}.',
  ],
  talks: {
    booking: {
      subjects: ['Appointment: {service}', 'Booking for {day}', 'Is {day} still free?'],
      openings: [
        '[I would like|I want] to book an appointment: {service}. Is {day} at {time} [possible|still free]?',
        'Do you have a free slot on {day}? It is about a {service}.',
        'Can I [reschedule|move] my {service} to {day}, [please|if possible]? After {time} would be best.',
      ],
      answers: [
        'Of course, {name}. {day} at {time} is [free|available]. Shall I book it?',
        'Unfortunately {day} is full, but I can offer you the next morning at {time}.',
        'Yes, that works. I have put you down for {day}, {time}.',
      ],
      exchanges: [
        ['How long does it take?', 'About {number}0 minutes, including the paperwork.'],
        ['Do I need to bring anything?', 'Only your identity card and earlier results, if you have any.'],
        ['Can my son come along?', 'Certainly, there is a play corner in the waiting room.'],
        ['Which doctor will it be?', 'Our specialist, who has worked here for {number} years.'],
      ],
    },
    price: {
      subjects: ['Price of {item}', 'How much is it?', 'Question about prices'],
      openings: [
        'How much [is|does it cost]: {item}? And is there a discount for {number} or more?',
        'I saw {item} for {price} somewhere else. Can you match [that|this price]?',
        'Could you send me your price list? I am mostly interested in {item}.',
      ],
      answers: [
        'It costs {price} at the moment, {name}, tax included.',
        'The regular price is {price}. From {number} pieces on you save ten percent.',
        'We cannot go below {price}, but delivery would be free.',
      ],
      exchanges: [
        ['Can I pay by card?', 'Yes, by card, by bank transfer or in cash.'],
        ['Is that the final price?', 'Yes, nothing is added to it.'],
        ['Do you accept instalments?', 'We do, in up to {number} parts without interest.'],
        ['How long does the offer last?', 'Until {day} evening.'],
      ],
    },
    delivery: {
      subjects: ['Where is my order {order}?', 'Delivery of {product}', 'Late parcel {order}'],
      openings: [
        'My order {order} ({product}) was due on {day}, but [nothing has arrived|it is not here yet]. Where is it?',
        'Do you deliver to {city}? I would like to order: {product}.',
        'The tracking of {order} has not changed for {number} days. Is the parcel lost?',
      ],
      answers: [
        'I am sorry about that, {name}. The parcel {order} left our warehouse and should reach you by {day}.',
        'We do deliver to {city}; it takes {number} working days.',
        'The courier could not find the address. I have asked for a second attempt on {day}.',
      ],
      exchanges: [
        [
          'Can the courier call before coming?',
          'I have left a note for him; he will ring about half an hour before.',
        ],
        ['May I change the address?', 'Yes, as long as it is in {city}. Please send me the new one.'],
        ['Is there a pickup point?', 'There is one near the station, open until {time}.'],
        ['Who pays for the delay?', 'We refund the shipping costs, of course.'],
      ],
    },
    refund: {
      subjects: ['Return of {item}', 'Refund for order {order}', 'I want my money back'],
      openings: [
        'I want to return {item}, because {reason}. What do I have to do?',
        'When will I get the refund for {order}? It has been {number} days [already|now].',
        'Please cancel order {order} [and refund me|and give the money back]: {reason}.',
      ],
      answers: [
        'I understand, {name}. You can return it within {number}0 days; the label is in your mailbox.',
        'The refund of {price} was started today and takes up to {number} bank days.',
        'I have cancelled {order}. The money goes back to the same card.',
      ],
      exchanges: [
        ['Do I need the original box?', 'No, any sturdy box will do.'],
        ['Can I exchange it instead?', 'Gladly. Which size or colour would you like?'],
        ['Who pays the postage?', 'We do, the label is prepaid.'],
      ],
    },
    complaint: {
      subjects: ['Complaint', 'Very disappointed', 'Problem with {item}'],
      openings: [
        'I am [really|very] disappointed: {item}, and {reason}. This is not what I paid {price} for.',
        'On {day} I waited {number}0 minutes and nobody [apologised|cared]. What kind of service is this?',
        'This is the {number}th time that something goes wrong with my order. {reason}!',
      ],
      answers: [
        'I am truly sorry, {name}. This should not have happened, and I will find out why.',
        'Thank you for telling us. I have passed it on to the manager, who will call you before {day}.',
        'You are right to be angry. May I offer you {price} off your next order?',
      ],
      exchanges: [
        ['I would rather speak to a manager.', 'She will call you today after {time}.'],
        ['How will you prevent this?', 'We now check every parcel twice before it leaves.'],
        ['I have photos of it.', 'Please send them, that helps us a lot.'],
      ],
    },
    thanks: {
      subjects: ['Thank you', 'A compliment', 'Great service'],
      openings: [
        'I just wanted to say thank you: {item} was [excellent|perfect], and {agent} was very [kind|patient].',
        'Everything arrived on {day}, well packed. [Happy with it|I will order again]!',
        'My whole family is delighted. Please pass our thanks to {agent}.',
      ],
      answers: [
        'How kind of you, {name}! I will read it out to the whole team.',
        'That makes our {day}. Thank you!',
        'We are happy that you are happy. See you soon!',
      ],
      exchanges: [
        ['Where can I leave a review?', 'On our page, under the picture; it takes a minute.'],
        ['Do you have a newsletter?', 'Yes, once a month. Shall I add you to it?'],
      ],
    },
  },
};
