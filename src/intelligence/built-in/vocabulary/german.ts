import type { Vocabulary } from './vocabulary.ts';

export const german: Vocabulary = {
  code: 'de',
  feelings: {
    awful: `furchtbar* | schrecklich* | katastroph* | unverschämt* | frechheit | skandal* | unzumutbar* | inakzeptabel* | unmöglich* | ekelhaft* | widerlich* | betrug | betrüger* | abzocke | abgezockt | nie wieder | schlimmste* | schlechteste* | hasse | anwalt |
      zumutung | unterirdisch* | miserabel | miserable* | grauenhaft* | horror | peinlich | lächerlich* | verarscht | reicht mir | nase voll | schnauze voll | entsetzt | empört | dreist*`,
    bad: `sprung | sprünge | riss | risse | abgesplittert | klappert | quietscht | tropft | wieder abgebucht | erneut abgebucht | zurückhaben | geld zurück | warteten | gewartet haben | abgelehnt | lehnt ab | verschwundene | haare in | feucht* | bekleckert | fleck* | findet * nicht | findet mein | nur noch | wochen warte | warte ich | warten wir | legt auf | aufgelegt | verpasst* | nicht mehr | zerkratzt* | fehlerhaft* | verdorben* | verbrannt* | ungenießbar* | schlecht* | unfreundlich* | enttäuscht* | enttäuschend* | enttäuschung | ärgerlich* | verärgert | wütend | sauer | ärgert | genervt | unzufrieden | schmutzig* | dreckig* | kaputt* | defekt* | beschädigt* | zerbrochen* | gebrochen | zerrissen* | fehlt | fehlen | funktioniert nicht |
      funktionieren nicht | geht nicht | klappt nicht | lädt nicht | startet nicht | öffnet nicht | stürzt ab | abgestürzt | hängt sich | nicht angekommen | noch nicht da | immer noch nicht | immer noch nichts | nichts da | nicht erhalten | nie erhalten | nicht geliefert | nicht gekommen | kommt nicht an |
      keine antwort | antwortet niemand | niemand antwortet | niemand hat | meldet sich niemand | niemand gemeldet | niemand erreichbar | ignoriert | verspätet* | verspätung | zu spät | verloren | verschwunden | doppelt abgebucht | zweimal abgebucht | falsch* | beschwerde | beschweren | unprofessionell* |
      langsam* | zu laut | laute | lauter lärm | lautstark* | lärm | nicht schlafen | stinkt | gestank | schimmel | kündigen | abgewiesen | unhöflich* | überteuert* | kann mich nicht | kann nicht | so kann man nicht | schmerzen | wartete | umsonst gewartet | sollte* am | mangelhaft* | undicht | reklam* | verweigert* | kalt* essen`,
    poor: `problem* | fehler* | leider | schwierig* | kompliziert* | teuer | umständlich* | verwirrend* | unklar* | sorge* | komisch | seltsam | schade | gewartet | schon wieder | zum zweiten mal | zum dritten mal | störend* | unbequem* | langweilig*`,
    nothing: `schnellstmöglich | so schnell | möglichst schnell | gute besserung | professional tarif | liebes | laut tracking | guten tag | guten morgen | guten abend | gute nacht | schönen tag | schönen abend | schönes wochenende | schöne grüße | liebe grüße | beste grüße | viele grüße | herzliche grüße | kein problem | wäre schön | wäre gut | wäre toll | wäre super | wie schnell | am besten | am liebsten | gern | gerne | besser wäre |
      passt mir gut | würde mich freuen | freue mich auf ihre antwort | liebe frau | lieber herr | liebes team | spätestens | zu spät ist | ist es zu spät`,
    fine: `ok | okay | in ordnung | sauber* | schnell*  | hilfreich* | praktisch* | bequem* | ordentlich* | gelöst | behoben | angenehm* | pünktlich* | ruhig* | zuverlässig* | nützlich* | übersichtlich* | gemütlich* | unkompliziert* | fair`,
    good: `beeindruckt | zum lachen gebracht | freundlichkeit | unkompliziert* | ohne nachfragen | blitzschnell* | macht weiter so | überraschung | freude | geholfen | wunder* | danke für die | gut | gute | guter | gutes | guten | freundlich* | nett | nette | nettes | netter | netten | zufrieden | glücklich | froh | freue* | freut | liebe | lieben | geliebt | schön* | lecker* | herzlich* | kompetent* | professionell* | empfehle* | empfehlenswert | gefällt | gefallen | beeindruckt | dankbar | vielen dank | herzlichen dank | tausend dank | danke sehr |
      danke vielmals | bedanken | super | toll* | klasse | prima | gerne wieder | kommen wieder | weiter so | lob | bravo | aufmerksam* | liebevoll* | geduldig* | hilfsbereit* | einwandfrei* | begeistert* | reibungslos*`,
    great: `passt perfekt | besser geht es nicht | wunderbar* | hervorragend* | ausgezeichnet* | großartig* | fantastisch* | perfekt* | exzellent* | traumhaft* | ein traum | beste | besten | bester | bestes | genial* | spitze | unglaublich gut | sensationell* | überwältigend* | erstklassig* | bestens | überragend* | absolut top | top | liebe es`,
  },
  thanks: 'danke | dank | bedanke',
  not: 'nicht | kein* | nie | niemals | ohne | nichts | weder | kaum',
  notAfter: 'nicht',
  very: 'sehr | wirklich | total | absolut | völlig | extrem | so | besonders | äußerst | richtig | viel zu | ganz',
  barely: 'etwas | ein bisschen | ziemlich | leicht | eher | relativ | fast',
  but: 'aber | jedoch | allerdings | obwohl | trotzdem | leider',
  issues: {
    question: `gibt es | haben sie | kann ich | kann man | könnte ich | ist es möglich | wie viel | wie lange | wie | wann | wo | was | welche* | warum | wer | frage | gilt | ob | wissen | dürfen`,
    problem: `problem* | fehler* | funktioniert nicht | geht nicht | kann mich nicht | kann nicht | defekt* | kaputt* | nicht angekommen | nichts da | noch nicht | immer noch nicht | immer noch | wo ist | wo bleibt | stürzt ab | lädt nicht | hängt | fehlt | sollte* | sendungsverfolgung | abgebrochen | nicht mehr`,
    request: `bitte | könnten sie | können sie | ich möchte | ich hätte gern | wir möchten | ich brauche | wir brauchen | schicken | senden | ändern | stornieren | löschen | zurückgeben | umtausch* | rückgabe | erstatt* | hinzufügen | zusenden | benötige`,
    complaint: `beschwer* | unverschämt* | frechheit | enttäuscht* | unfreundlich* | schon wieder | niemand | furchtbar* | unmöglich* | katastroph* | so kann man | entschuldigung erwarte* | viel geld | laut* | lärm | dreckig* | gewartet | zumutung | nie wieder | schrecklich* | unhöflich*`,
    feedback: `vorschlag | vorschlagen | wäre schön | wäre gut | wäre toll | anregung | verbesser* | idee | feedback | insgesamt | im großen und ganzen | wünsche mir | rückmeldung`,
    appointment: `termin* | reservier* | buchen | buchung | doppelzimmer | einzelzimmer | tisch für | sprechstunde | impf* | vorbeikommen | untersuchung`,
    billing: `rechnung* | zahlung* | abgebucht | abbuchung | bezahlt | kreditkarte | mwst | mehrwertsteuer | ust | konto | lastschrift | quittung | mahnung | überweis*`,
  },
  asks: 'bitte | könnten sie | können sie | würden sie | schicken sie | senden sie | rufen sie | vergessen sie nicht | sie müssen',
  promises:
    'ich werde | wir werden | ich schicke | wir schicken | ich sende | wir senden | ich melde mich | wir melden uns | ich rufe | wir rufen | ich trage sie ein | ich prüfe | wir prüfen | ich kümmere | wir kümmern | ich leite | wir erstatten | wir tauschen | meldet sich bei ihnen | ich bringe | ich überweise',
  idle: 'melden sie sich gern | zögern sie nicht | würden uns freuen | wir freuen uns | entschuldigen sie | sagen sie mir | einen moment | können sie mir sagen',
  moments: {
    near: 'bis | am | um | vor | nach | ab | in | innerhalb von | spätestens | im | zum | bis zum | diesen | nächsten',
    after: 'uhr | früh | vormittag | nachmittag | abend',
    said: 'heute | morgen | übermorgen | sofort | umgehend | so bald wie möglich | so schnell wie möglich | nächste woche | diese woche | nächsten monat | ende der woche | ende des monats | heute abend | morgen früh',
    days: 'montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag',
    months:
      'januar | februar | märz | april | mai | juni | juli | august | september | oktober | november | dezember',
    spans: 'minute | stunde | tag | woche | monat | werktag',
  },
  lacking: /\b(?:nicht|kein\w*|nie|niemand|nichts|nirgends)\b/u,
  weary:
    /\b(?:zweiten|dritten|vierten|funften) mal\b|\b(?:seit|schon) (?:\w+ )?(?:tagen|wochen|monaten|stunden)\b|\b(?:zwei|drei|vier|funf|\d+) (?:wochen|monate|mal)\b/u,
  matters: `bestellung | lieferung | paket | sendung | sendungsverfolgung | rückgabe | erstattung | umtausch | preis | rabatt | gutschein | zahlung | rechnung | karte | konto | passwort | anmeldung | abo | abonnement | garantie | größe | farbe | adresse | termin | buchung | zimmer | doppelzimmer | frühstück | restaurant | parkplatz | flughafen | wlan |
    internet | lärm | musik | reinigung | bad | dusche | bett | aussicht | balkon | personal | rezeption | aufenthalt | arzt | ärztin | zahnarzt | befund | ergebnisse | rezept | impfung | versicherung | wartezeit | behandlung | export | bericht | dashboard | integration | app | website | berechtigung | zugriff | benutzer | daten | qualität |
    verpackung | artikel | schuhe | jacke | lampe | vase | wasserkocher | vertrag | kundendienst | service | update | mail`,
  dull: `guten tag hallo liebe lieber sehr geehrte herren damen bitte danke möchte hätte gern gerne kann könnte können haben hat wird werden soll sollte kommen kommt gekommen gibt heute morgen gestern montag dienstag mittwoch donnerstag freitag samstag sonntag uhr stunde stunden minuten tage tagen woche wochen monat jahr januar februar märz april mai juni
    juli august september oktober november dezember zwei drei frage problem mal immer noch schon wieder nichts etwas alle alles neue neuen gleich selbe dasselbe zeigt liebsten wunderbaren wunderbar traum herzlich viel geld arbeiten gilt bereits`,
  links: 'für von',
  endings: 'ungen en er es em e n s',
  verbs: 'ieren test tet',
  frame: {
    customer: 'Kunde',
    agent: 'Mitarbeiter',
    waiting: 'Der Kunde wartet auf eine Antwort.',
    issues: {
      question: 'Frage',
      problem: 'Problem',
      request: 'Bitte',
      complaint: 'Beschwerde',
      praise: 'Lob',
      feedback: 'Rückmeldung',
      appointment: 'Termin',
      billing: 'Rechnung',
      other: 'Gespräch',
    },
  },
};
