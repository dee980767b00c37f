import { pairs } from './pairs.ts';
import type { Vocabulary } from './vocabulary.ts';

export const english: Vocabulary = {
  code: 'en',
  feelings: {
    awful: `this is beyond | absolute joke | sick and tired | shocking | shockingly | shameful | disgraceful | what on earth | joke of a | stay away | avoid at all costs | worst ever | dishonest | cheated | swindled | threat* | at the very least | absurd | inexcusable | unbelievable | awful | terrible | terribly | horrible | horrendous | disgusting | disgusted | appalling | appalled | atrocious |
      unacceptable | outrageous | outraged | disgrace* | furious | livid | scam | scammed | fraud | fraudulent | thieves |
      worst | nightmare | ridiculous | pathetic | incompetent | rip off | ripped off | hate | hated | never again | a joke |
      beyond a joke | robbed | lied to | completely useless | totally useless | legal action | lawyer | sue | extremely
      disappointed | so disappointed | really disappointed | very disappointed | fed up | sick of | had enough | waste of money |
      waste of time | shambles | insult* | humiliat* | no apology | hung up on | how dare`,
    bad: `chipped | cracks | crack | scuffed | squeak* | rattl* | buzzing | dripping | drips | charged me again | charged again | billed again | still charged | still being charged | money back now | want my money back | want that money back | won't switch | won't turn | won't stop | won't charge | won't connect | went in first | jumped the queue | not on | blocked drain | no hot water | no water | power cut | flooded | mouldy | draughty | stuffy | bitten | mice | ants | out of stock again | sold out after | wrong address again | left outside | soaked | opened already | already opened | second hand | used item | stiff | itchy | clogged | overheats | overheating | battery dies | dies after | froze up | garbled | scrambled | corrupted | corrupt | mixed up | mix up | misdiagnosed | wrong tooth | wrong patient | wrong room | wrong name | lost my place | not been answered | unanswered | no idea why | talked over | talked down | rolled her eyes | rolled his eyes | sneered | sloppy | half finished | unfinished | botched | line went dead | put on hold | put me on hold | on hold | keeps declining | declined | declines | rejects | rejected | spilled | stained | stain | stains | damp | wet | smelled | hair in | burnt | raw | undercooked | tasteless | stale | mouldy | rotten | sticky | ripped | scratched | scratches | dented | bent | wobbly | blurry | dead on arrival | gone missing | vanished | disappeared | disappears | nowhere to be | no sign of | no trace | double booked | overbooked | turned away | cancelled on me | without warning | without notice | hidden fees | hidden charges | misled | wrongly | incorrect | incorrectly | lost data | lost my | logged out | kicked out | locked out | out of order | not as advertised | doesn't fit | don't fit | fell apart | fell off | came apart | falls apart | shrunk | faded | sore | infected | rash | swollen | bleeding | fever | vomiting | allergic reaction | dismissive | dismissed | careless | clumsy | cold and | abrupt | shouted | yelled | laughed at | being missed | all i have | for this price | chase | chasing | have to chase | nobody seems | passed around | went cold | arrived cold | smell of | freezing | boiling | unbearable | unusable | buggy | glitch* | timeouts | times out | timed out | bad | badly | rude | disappointed | disappointing | disappointment | angry | annoyed | annoying | upset | unhappy |
      frustrated | frustrating | frustration | dissatisfied | dirty | filthy | broken | broke | damaged | defective | faulty |
      cracked | smashed | shattered | in pieces | leaking | torn | ruined | failed | fails | failing | failure | crash* |
      stopped working | not working | doesn't work | does not work | didn't work | won't work | isn't working | no longer works |
      stopped heating | has stopped | not arrived | hasn't arrived | never arrived | didn't arrive | never arrives | not received |
      haven't received | never received | did not receive | didn't receive | still waiting | still nothing | no answer | no reply |
      no response | nobody answer* | no one answer* | nobody repl* | nobody bothered | ignored | ignoring | unreliable |
      overcharged | charged twice | double charged | charged me twice | wrong item | wrong size | wrong order | wrong product |
      missing | lost | too late | arrived late | came late | was late | an hour late | hours late | days late | delayed | delay | overdue | can't sleep | couldn't sleep | can't log in | can't sign in | can't access |
      cannot access | unable to | can't open | complain | complaint | useless | unprofessional | slow | painfully | unfair |
      mess | cold food | smelly | smells | smelled | stink* | noisy | mould | mold | bugs | cockroach* | stolen | misleading | mistake |
      not happy | not satisfied | not good enough | thinking about leaving | cancel my subscription | let down | pain |
      painful | hurts | was supposed to | should have been | keeps dropping | keeps crashing | keeps failing | disconnect* | doesn't load | does not load |
      won't load | won't open | won't start | what is going on | regret | unwell | worse | chaos | nobody told | no one told | told me to |
      poor | poorly | overpriced | lousy | refuses | refused | inconvenience | not as described | fake | expired`,
    poor: `blocked | not sure if this is normal | no luck | odd | weird | puzzled | lag | laggy | still has not | awkward | disruptive | tired of | spam | too small | too big | too tight | too expensive | problem | problems | issue | issues | error | errors | bug | trouble | unfortunately | confus* | difficult | difficulty |
      complicated | expensive | worried | concerned | stuck | strange | wrong | sadly | waited | hard to | not sure why | boring |
      stops | stopped | freezes | froze | again and again | yet again | third time | second time | twice already | dropping | uncomfortable |
      disturb* | crowded | bland | mediocre | underwhelm* | nobody | jam* | loud`,
    nothing: `fixed price | fixed rate | is it fixed | professional plan | professional tier | professional version | professional licence | new patient | a patient | late arrival | lost password | clear the | fair enough | clean install | mistake on my | is there a problem if | good morning | good afternoon | good evening | good day | good night | best regards | kind regards | warm regards | kind of |
      best wishes | all the best | no problem | not a problem | would be nice | would be great | would be good | would be lovely |
      would be helpful | best for me | is best | are best | works best | best time | best way | good time | good to know | better for me |
      better if | better to | be so kind | kind enough | be happy to | be glad to | happy to | as good as | too good to be true | easy way |
      what is wrong | bug fix | free of charge | easiest | fastest way | quick question | how quickly | how fast | is fine | late check | late evening |
      too late to | is it too late | great if | lost property | lost and found | super market | if possible`,
    fine: `ok | okay | fine | decent | acceptable | quick | quickly | easy | easily | clean | comfy | comfortable | clear | helpful |
      useful | convenient | polite | pleased | reliable | smooth | smoothly | works now | solved | fixed | resolved | sorted |
      looking forward | relieved | tasty | warm | better | enjoyed | nice | safe | calm | interesting | fair`,
    good: `impressed | no questions asked | without any fuss | no fuss | made him laugh | made her laugh | made us laugh | for being so | so kind | very kind | walked me through | took the time | took her time | took his time | stayed late | personally | generous | generously | free upgrade | upgraded us | complimentary | pleasant surprise | pleasantly surprised | better than expected | better than i | as described and | fits like a glove | fits perfectly | looks stunning | soft and | well made | sturdy | good value | great value | in no time | no time at all | saves us hours | saves me hours | time saver | game changer | hooked | my new favourite | favourite | favorite | spot on | can't thank you enough | cannot thank you enough | how to thank | gorgeous | it flies | flies now | keep going | keep up the good | well looked after | looked after us | made us feel | felt welcome | at home | went out of | above and beyond | extra mile | lifesavers | legends | legend | stars | star | saved our | saved the day | happy tears | in tears happy | so much better | big improvement | hugely | massive thanks | huge thanks | big thanks | thank you for surprising | thank you for helping | thanks for helping | thank you for making | thanks for making | thank you all | pass on my thanks | cheered | kudos | props to | hats off | chuffed | over the moon | worth every | value for money | exceeded | within a day | treated us | smiled | smiling | cheerful | warmly | heartwarming | reassuring | reassured | gentle | painless | sweet | tasty | yummy | prompt | promptly | swift | efficient | seamless | effortless | intuitive | neat | handy | brilliant | nailed it | thumbs up | lovely | good | great | happy | glad | love | loved | loves | lovely | like it | liked | friendly | kind | kinder | kindly helped |
      gentle | very patient | so patient | was patient | were patient | patient with | patient and | patience | professional | beautiful | delicious | satisfied | recommend | impressed | appreciate it |
      appreciated | grateful | well done | good job | great job | nice work | thank you so much | thanks so much | thank you very much |
      many thanks | thanks a lot | thanks a million | works perfectly | works great | just works | works like a charm |
      saved me | saved my | life saver | lifesaver | cheers everyone | fast delivery | super fast | super helpful | super | exactly what |
      welcoming | attentive | caring | spotless | cosy | cozy | charming | pleasant | pleasure | fun | come back | be back | coming back |
      return again | five stars | 5 stars | keep it up | fastest | fast | bravo | congrat* | success* | compliment* | joy | wow`,
    great: `absolutely love | absolutely loved | loved every | adore | best ever | best in | magical | unforgettable | divine | mind blowing | life changing | ten out of ten | 10/10 | 10 out of 10 | second to none | excellent | amazing | awesome | fantastic | wonderful | wonderfully | brilliant | perfect | perfectly | outstanding |
      superb | exceptional | incredible | fabulous | magnificent | delighted | thrilled | best | flawless | marvellous |
      marvelous | terrific | phenomenal | stunning | love it | love this | love your | highly recommend | could not be happier |
      couldn't be happier | could not have been | couldn't have been | blown away | a dream | made my day | spectacular |
      first class | top notch | extraordinary | heavenly`,
  },
  thanks: 'thanks | thank you | thank | thx | cheers | appreciate',
  not: `not | no | never | none | nothing | neither | nor | don't | doesn't | didn't | isn't | wasn't | aren't | weren't | can't | cannot |
    couldn't | won't | wouldn't | shouldn't | hasn't | haven't | hadn't | without | hardly | barely | far from | isn't exactly | anything but`,
  notAfter: '',
  very: `very | really | so | extremely | absolutely | completely | totally | incredibly | truly | super | such | too | highly |
    deeply | most | simply | utterly | especially | terribly | always`,
  barely:
    'a bit | a little | slightly | somewhat | kind of | sort of | fairly | rather | quite | small | minor | almost',
  but: 'but | however | although | though | yet | nevertheless | unfortunately | except',
  issues: {
    question: `is it possible | do you | does it | does the | are there | is there | can i | could i | may i | how much | how many | how long |
      how do i | how can i | when | where | which | what | who | whether | wondering | would like to know | i'd like to know | any idea |
      question | will the | will it | are you | tell me | know if | possible to`,
    problem: `decline* | declining | reject* | no longer | any more | nothing syncs | missed | disappeared | duplicate | blank page | times out | not loading | does not load | leak* | blocked | problem | issue | error | bug | not working | doesn't work | does not work | didn't work | stopped working | has stopped |
      stops | stopped | broken | crash* | fails | failed | can't | cannot | couldn't | unable to | won't | never arrives |
      hasn't arrived | has not arrived | not arrived | didn't arrive | not received | haven't received | was supposed to | where is my | missing |
      freezes | keeps | fix | faulty | defective | tracking | still not | still nothing | lost | wrong item | leaking | slow`,
    request: `could the | could someone | can someone | can the | would someone | revoke | transfer | switch | move | reset | activate | deactivate | extend | upgrade me | downgrade | book me | let me have | give us | resend | reissue | apply the | please | could you | can you | would you | i would like | i'd like | i need | we need | i want | we want | change | cancel |
      send | update | remove | delete | add | arrange | return | exchange | replace | how do i return | money back | resend |
      forward | help me | remind me | call me back | pick up | refund`,
    complaint: `for this price | at the very least | on hold | each time | how many times | expected | hair in | shouted | ripped off | lied | unacceptable | disappointed | rude | complain | complaint | apology | apologise | apologize | disgrace* | disgusting | terrible |
      awful | worst | angry | outrageous | second time | third time | once again | yet again | nobody | no one | manager | ridiculous |
      never again | hung up | ignored | unprofessional | shocking | bothered | couldn't sleep | waste of | scam | fed up | leaving |
      painfully | cancel my | dirty | noise | noisy | waited | in pieces | cold food | insult* | expect an | present | ruined`,
    feedback: `suggestion | suggest | it would be nice | would be great if | would be good if | would be helpful if | feature request | feedback |
      idea | wish | could be improved | improve | improvement | in general | overall | on the whole | everything was | consider adding |
      would love to see | my opinion | you should add | review`,
    appointment: `appointment | book | booking | reserve | reservation | schedule | reschedule | slot | come in for | see the doctor |
      see the dentist | see a doctor | see dr | double room | single room | a table for | check in | jab | visit | available on | come in | demo`,
    billing: `invoice | bill | billed | billing | charged | charge | payment | paid twice | credit card | my card | vat | receipt | double charge |
      overcharged | payments | bank | direct debit | tax | purchase order | transaction`,
  },
  asks: `please | could you | can you | would you | will you | we need you to | i need you to | you need to | you should | you will have to |
    kindly | make sure | don't forget to | i'd like you to | i would like you to | let's | give me | send me | send us`,
  promises: `i will | i'll | we will | we'll | i am going to | i'm going to | we are going to | we're going to | i shall | we shall |
    i promise to | let me | i can send | i'll be | will call you | will write to you | will send you | will get back | will contact | will email |
    will wait for you | someone will | our driver will | he will | she will | they will`,
  appoints: pairs(
    'will | is going to | needs to | has to | should | is to | agreed to | promised to | must',
    `send | call | phone | prepare | schedule | check | share | write | update | review | follow up | contact | email | draft |
     book | arrange | organise | organize | present | finish | set up | ask | confirm | talk to | meet | handle | speak | invite |
     order | pay | bring | collect | submit | sign | research | look into | get back | fix | test | provide | translate`,
  ),
  idle: `let me know | let us know | don't hesitate | do not hesitate | feel free | be happy to | be glad to | tell me whether | tell me if |
    tell me how | hold on | bear with | will be back | will never | will not | won't | have a nice | have a great | accept my | accept our |
    advise | tell me | explain | wait a moment | one moment | a moment | i will be waiting | looking forward | be patient | come back next`,
  moments: {
    near: `by | until | till | before | on | at | in | within | this | next | from | no later than | after | the end of | end of | the`,
    after: `morning | afternoon | evening | night`,
    said: `today | tomorrow | tonight | day after tomorrow | asap | as soon as possible | right away | immediately | shortly | end of the day |
      end of day | next week | next month | this week | this month | this afternoon | this evening | this morning | at noon | noon |
      next year | the end of the week | the end of the month`,
    days: `monday | tuesday | wednesday | thursday | friday | saturday | sunday`,
    months: `january | february | march | april | may | june | july | august | september | october | november | december | jan | feb | mar |
      apr | jun | jul | aug | sept | sep | oct | nov | dec`,
    spans: `minute | hour | day | week | month | business day | working day`,
  },
  lacking:
    /\b(?:no longer|any ?more|nothing|nobody|no one|doesnt|didnt|isnt|arent|hasnt|havent heard|wasnt|werent|never|keeps|kept|was meant|were meant|was supposed|were supposed|instead of|without)\b|(?<!\b(?:i|we) )\bwont\b/u,
  weary:
    /\b(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th)) time\b|\b(?:for|been|took|after|waited|sat) (?:over |almost |nearly |more than )?(?:\w+ )?(?:hours?|days|weeks|months)\b|\b(?:two|three|four|five|six|seven|ten|\d+) (?:weeks|months|times)\b|\bagain and again\b/u,
  matters: `order | delivery | parcel | package | shipping | shipment | courier | tracking | refund | return | exchange | replacement |
    price | pricing | cost | discount | voucher | coupon | code | payment | invoice | receipt | card | account | password | sign-in | login |
    subscription | plan | trial | licence | license | warranty | guarantee | size | colour | color | stock | availability | address | appointment |
    booking | reservation | room | breakfast | dinner | restaurant | parking | transfer | airport | wifi | wi-fi | internet | noise |
    music | cleaning | towel | bathroom | shower | bed | view | balcony | pool | check-in | checkout | staff | reception | receptionist | doctor |
    dentist | nurse | results | test | blood | prescription | vaccine | vaccination | jab | insurance | waiting | queue | treatment |
    x-ray | surgery | export | import | report | dashboard | integration | api | webhook | app | website | notification | email | sms | permission |
    role | access | user | team | security | backup | data | dark mode | performance | speed | update | feature | bug | error | support | service |
    quality | packaging | product | item | shoes | jacket | dress | phone | laptop | kettle | lamp | vase | vat | contract | demo | training | menu |
    conditioner | heating | luggage | taxi | ticket | gift | certificate | documents | video | call | storage | file | calendar | group`,
  dull: `shall fifty past others other letting single course gladly certainly sure half land arrange hi hello hey dear good morning evening afternoon team sir madam thanks thank please help want wanted need needed like liked would
    know tell say said told ask asked let lets get got give given gave make made makes take took taken put come came coming go going gone see
    saw look looking looks try tried find found think thought feel work works working use used using keep keeps kept seem really very
    quite lot bit thing things something anything nothing everything someone anyone everyone nobody everybody way time times day days
    today tomorrow yesterday week weeks month months year years hour hours minute minutes ago now soon later already yet still always never ever
    again back also even well just maybe possible able sure sorry ok okay yes no not new old first last next second third
    one two three four five six seven eight nine ten hundred thousand dozen twice many much few able best better great nice lovely monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december supposed wondering
    question problem issue happen happened happens going unfortunately honestly simply finally don doesn didn can't couldn't it's
    email write wrote send sent call called wait waited ever normally preferably hope hoping expect expected offer moment case end kind pm am
    want buy bought ordered arrived right wrong left whole half per each both able summer winter daughter son mother father wife husband`,
  links: 'of for in',
  endings: "s es ies 's",
  verbs: 'ing ed',
  frame: {
    customer: 'Customer',
    agent: 'Agent',
    waiting: 'The customer is waiting for an answer.',
    issues: {
      question: 'Question',
      problem: 'Problem',
      request: 'Request',
      complaint: 'Complaint',
      praise: 'Praise',
      feedback: 'Feedback',
      appointment: 'Appointment',
      billing: 'Billing',
      other: 'Conversation',
    },
  },
};
