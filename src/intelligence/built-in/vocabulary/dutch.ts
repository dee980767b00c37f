import type { Vocabulary } from './vocabulary.ts';

export const dutch: Vocabulary = {
  code: 'nl',
  feelings: {
    awful: `verschrikkelijk* | vreselijk* | afschuwelijk* | schandalig* | schande | onacceptabel* | onaanvaardbaar | belachelijk* | walgelijk* | oplichting | oplichters | bedrog | slechtste | nooit meer | haat | advocaat | rampzalig* | een ramp | drama | dramatisch* | woedend | waardeloos | waardeloze | schaamteloos | spuugzat | nachtmerrie | respectloos`,
    bad: `barst* | gebarsten | lekt | lekkage | opnieuw afgeschreven | weer afgeschreven | geld terug | rammelt | piept | geweigerd | haren | vochtig* | vlek* | bedorven | aangebrand | krassen | weken wacht | wacht ik al | al weken | verdwijn* | stuk gegaan | is stuk | slecht* | onbeleefd* | onvriendelijk* | brutaal | teleurgesteld | teleurstellend* | teleurstelling | boos | geïrriteerd | ergerlijk* | ontevreden | vies | vieze | vuil* | kapot*  | gebroken | beschadigd* | defect* | gescheurd* | werkt niet | werken niet | doet het niet | laadt niet | opent niet | start niet | loopt vast | crasht | niet aangekomen | niet gekomen | nog steeds niet | nog steeds niets |
      niet ontvangen | nooit ontvangen | niet geleverd | geen antwoord | geen reactie | niemand reageert | niemand antwoordt | niemand neemt | niets gehoord | genegeerd | vertraagd | vertraging | te laat | kwijt | verloren | verdwenen | dubbel afgeschreven | twee keer afgeschreven | twee keer | verkeerd* | klacht* | klagen | onprofessioneel* | traag | trage | langzaam | lawaai | herrie | luidruchtig* | harde muziek |
      geen oog dicht* | niet slapen | niet kunnen slapen | stinkt | stank | schimmel | kakkerlakken | opzeggen | veel te duur | kan niet | kan ik niet | lukt niet | deed er niets aan | weiger* | valt steeds | pijn | opgehangen `,
    poor: `probleem | problemen | fout* | helaas | moeilijk* | ingewikkeld* | duur | verwarrend* | onduidelijk* | bezorgd | jammer | vreemd* | gewacht | wachten | alweer | voor de tweede keer | voor de derde keer | storing* | vervelend* | oncomfortabel*`,
    nothing: `een stuk | stuk voor stuk | goedemorgen | goedemiddag | goedenavond | goedendag | goede morgen | goede dag | fijne dag | fijn weekend | prettige dag | geen probleem | zou fijn zijn | zou mooi zijn | zou handig zijn | zou leuk zijn | het liefst | liefst | graag | met vriendelijke groet* | vriendelijke groet* | vriendelijk bedankt | hoe snel | beter uit | het beste | mijn beste | beste | later | is het te laat`,
    fine: `prima | oké | ok | netjes | schoon* | snel* | makkelijk* | gemakkelijk* | handig* | nuttig* | comfortabel* | opgelost | efficiënt | rustig* | duidelijk* | betrouwbaar | op tijd | gezellig* | knus`,
    good: `onder de indruk | lachen | vriendelijkheid | verrassing | geholpen | ga zo door | ontzettend bedankt | blij mee | goed* | blij | tevreden | gelukkig | vriendelijk* | aardig* | lief | lieve | hartelijk* | mooi* | leuk* | lekker* | heerlijk* | professioneel* | behulpzaam | aanrader | aanraden | raad aan | genoten | waardeer* | dankbaar | heel erg bedankt | heel hartelijk dank | veel dank | hartelijk dank | dank jullie wel | bedankt voor de hulp | complimenten | compliment | geduldig* |
      komen terug | komen graag terug | fijn* | attent* | top | super* | knap | ga zo door`,
    great: `uitstekend* | fantastisch* | geweldig* | perfect* | prachtig* | schitterend* | voortreffelijk* | uitmuntend* | ongelooflijk goed | de beste | beste ooit | subliem | grandioos | topservice | vlekkeloos | een droom | precies wat`,
  },
  thanks: 'dank | bedankt | dankjewel',
  not: 'niet | geen | nooit | zonder | niets | noch | nauwelijks',
  notAfter: 'niet',
  very: 'heel | erg | zeer | echt | totaal | helemaal | extreem | zo | bijzonder | ontzettend | enorm | veel te',
  barely: 'een beetje | enigszins | nogal | vrij | redelijk | bijna',
  but: 'maar | echter | hoewel | helaas | toch',
  issues: {
    question: `is het mogelijk | is er | zijn er | hebben jullie | heeft u | kan ik | mag ik | kan het | hoeveel | hoe lang | hoe | wanneer | waar | wat | welke | waarom | wie | vraag | weten | komt`,
    problem: `probleem | problemen | fout* | werkt niet | doet het niet | kan niet | kan ik niet | lukt niet | defect* | kapot* | niet aangekomen | nog steeds niet | waar is | waar blijft | niet ontvangen | loopt vast | kwijt | storing | gestopt | niet meer`,
    request: `alstublieft | graag | kunt u | kun je | kunnen jullie | wilt u | ik wil | wij willen | ik zou | wij zouden | ik heb nodig | sturen | stuur | wijzigen | veranderen | annuleren | verwijderen | toevoegen | terugsturen | retour* | terugbetal* | ruilen | mailen | nodig`,
    complaint: `klacht* | schandalig* | onacceptabel* | teleurgesteld | onbeleefd* | onvriendelijk* | alweer | niemand | excuses | verschrikkelijk* | vreselijk* | gewacht | lawaai | herrie | harde muziek | geen oog | deed er niets aan | vies | vuil* | belachelijk* | opgehangen`,
    feedback: `suggestie* | voorstel | zou mooi zijn | zou fijn zijn | zou handig zijn | idee | verbeter* | feedback | over het algemeen | al met al | mening`,
    appointment: `afspraak | afspraken | boeken | boeking | reserver* | tweepersoonskamer | een tafel | spreekuur | vaccinatie | langskomen | inplannen`,
    billing: `factu* | rekening van | btw | betaling* | betaald | afgeschreven | afschrijving | creditcard | overgemaakt | incasso | bon | boekhouding`,
  },
  asks: 'alstublieft | kunt u | kun je | kunnen jullie | wilt u | stuur | stuurt u | vergeet niet | u moet | bel',
  promises:
    'ik zal | wij zullen | we zullen | ik stuur | we sturen | wij sturen | ik bel | we bellen | ik ga | we gaan | ik kijk | ik controleer | we controleren | ik regel | we regelen | neemt contact | nemen contact | belt u | ik geef door',
  idle: 'aarzel niet | neem gerust | graag gedaan | een moment | excuses voor | zeg mij | mij vertellen | komen terug',
  moments: {
    near: 'voor | tot | op | om | vanaf | in | binnen | na | uiterlijk | deze | volgende | aan het',
    after: 'ochtend | middag | avond | uur',
    said: 'vandaag | morgen | overmorgen | vanavond | meteen | direct | zo snel mogelijk | volgende week | deze week | volgende maand | einde van de week | eind van de maand | morgenochtend | vanmiddag',
    days: 'maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag',
    months:
      'januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | november | december',
    spans: 'minuut | minuten | uur | dag | dagen | week | weken | maand | werkdag',
  },
  lacking: /\b(?:niet|geen|nooit|niemand|niets|nergens)\b/u,
  weary:
    /\b(?:tweede|derde|vierde|vijfde) keer\b|\b(?:al|sinds) (?:\w+ )?(?:dagen|weken|maanden|uren)\b|\b(?:twee|drie|vier|vijf|\d+) (?:weken|maanden|keer)\b/u,
  matters: `bestelling | levering | bezorging | pakket | bezorger | retour | terugbetaling | ruilen | geld | prijs | korting | kortingscode | betaling | factuur | btw | kaart | account | wachtwoord | inloggen | abonnement | garantie | maat | kleur | voorraad | adres | afspraak | boeking | reservering | kamer | ontbijt | restaurant | parkeren | luchthaven | wifi | internet | lawaai | muziek | schoonmaak |
    badkamer | douche | bed | uitzicht | balkon | personeel | receptie | verblijf | arts | huisarts | dokter | tandarts | uitslag | bloedonderzoek | recept | vaccinatie | verzekering | wachttijd | behandeling | export | rapport | dashboard | integratie | app | website | rechten | toegang | gebruiker | gegevens | kwaliteit | verpakking | artikel | schoenen | jas | lamp | bureaulamp | vaas | waterkoker | contract | service`,
  dull: `hallo goedemorgen goedendag beste bedankt dank alstublieft graag kunt kunnen wil zou heeft hebben had doen deed gaan komt komen vandaag gisteren morgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december uur minuten dag dagen week maand jaar twee drie vraag probleem alles niets iets
    nieuwe weer steeds onder stond binnen nodig mailen harde oog groene kerstmis`,
  links: 'van voor',
  endings: 'en s e',
  verbs: 'den de te ten',
  frame: {
    customer: 'Klant',
    agent: 'Medewerker',
    waiting: 'De klant wacht op een antwoord.',
    issues: {
      question: 'Vraag',
      problem: 'Probleem',
      request: 'Verzoek',
      complaint: 'Klacht',
      praise: 'Compliment',
      feedback: 'Mening',
      appointment: 'Afspraak',
      billing: 'Factuur',
      other: 'Gesprek',
    },
  },
};
