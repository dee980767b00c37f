import type { Language } from './language.ts';

export const german: Language = {
  code: 'de',
  countries: ['DE', 'AT', 'CH'],
  women: 'Anna Lena Sabine Katrin Jana Ulrike Birgit Heike Petra Martina Jutta Sofie',
  men: 'Lukas Jonas Stefan Markus Jan Uwe Klaus Jürgen:juergen Tobias Florian Matthias Günter:guenter',
  surnames:
    'Müller:mueller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer:schaefer Koch Bauer Richter Klein Wolf Schröder:schroeder Neumann',
  words: {
    product:
      'Teekanne|Wolldecke|Schreibtischlampe|Ledergeldbörse|Laufschuhe|Regenjacke|Kaffeemühle|Seidenschal|Rucksack|Wanduhr|Gartenstuhl|Baumwollhemd|Holzschale|Thermobecher|Tischdecke|Handyhülle|Bilderrahmen|Winterhandschuhe|Küchenwaage|Badetuch',
    service:
      'Zahnkontrolle|Zahnreinigung|Sehtest|Blutuntersuchung|Krankengymnastik|Hautuntersuchung|Ultraschall|Impfung|Hörtest|Massage|Ernährungsberatung|Allergietest|Röntgen|Kinderuntersuchung',
    day: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag',
    city: 'Leipzig|Bremen|Graz|Basel|Nürnberg|Kiel|Dresden|Linz|Mainz|Freiburg',
    reason:
      'die Größe passt nicht|die Farbe ist anders|es kam zerkratzt an|ich habe doppelt bestellt|es ging nach zwei Tagen kaputt|ein Teil fehlt|die Naht ist aufgegangen|ich brauche es nicht mehr',
  },
  price: (amount) => `${amount},90 €`,
  joints: ['! ', ' '],
  hello: ['Hallo', 'Guten Tag', 'Guten Morgen', 'Sehr geehrte Damen und Herren', 'Moin'],
  details: [
    'Ich schreibe aus {city}.',
    'Meine Bestellnummer lautet {order}.',
    'Auf Ihrer Webseite habe ich dazu nichts gefunden.',
    'Eine Freundin aus {city} hat Sie empfohlen.',
    'Ich habe schon [zweimal|dreimal] angerufen.',
    'Es eilt [etwas|leider], weil wir am {day} verreisen.',
    'Sie erreichen mich nach {time} Uhr.',
    'Ich bin seit {number} Jahren Kundin bei Ihnen.',
  ],
  remarks: [
    'Ich habe gerade nachgesehen.',
    'Die Kollegin in {city} hat es mir bestätigt.',
    'Bitte halten Sie die Nummer {order} bereit.',
    'Wir sind heute bis {time} Uhr da.',
    'Melden Sie sich gern, wenn noch etwas ist.',
    'Entschuldigen Sie die Wartezeit, heute ist viel los.',
  ],
  thanks: [
    '[Vielen|Herzlichen] Dank!',
    'Super, danke, {agent}.',
    'Alles klar, das hilft mir.',
    'Danke für die schnelle Antwort.',
    'Danke, mehr wollte ich nicht wissen.',
  ],
  goodbyes: [
    'Gern geschehen, {name}! Schönen {day} noch.',
    'Freut mich. Auf Wiedersehen!',
    'Jederzeit wieder.',
    'Danke für Ihre Nachricht.',
  ],
  notes: [
    'Lager in {city} angerufen, sie suchen bis {day}.',
    'Kundin ist verärgert, bitte schnell antworten.',
    'Gutschein über {price} angeboten, warte auf Freigabe.',
    'Gleicher Fall wie {order}.',
    'Möchte nach {time} Uhr angerufen werden.',
  ],
  talks: {
    booking: {
      subjects: ['Termin: {service}', 'Termin am {day}', 'Ist am {day} noch etwas frei?'],
      openings: [
        'Ich möchte einen Termin vereinbaren ({service}). Geht {day} um {time} Uhr [noch|vielleicht]?',
        'Haben Sie am {day} noch etwas frei? Es geht um: {service}.',
        'Kann ich meinen Termin ({service}) auf {day} verschieben? Am besten nach {time} Uhr.',
      ],
      answers: [
        'Natürlich, {name}. {day} um {time} Uhr ist frei. Soll ich Sie eintragen?',
        'Am {day} ist leider alles voll, aber am nächsten Tag um {time} Uhr ginge es.',
        'Ja, das passt. Sie stehen für {day}, {time} Uhr im Kalender.',
      ],
      exchanges: [
        ['Wie lange dauert das?', 'Etwa {number}0 Minuten mit Anmeldung.'],
        ['Was muss ich mitbringen?', 'Ausweis und frühere Befunde, falls vorhanden.'],
        ['Darf mein Sohn mitkommen?', 'Gern, im Wartezimmer gibt es eine Spielecke.'],
      ],
    },
    price: {
      subjects: ['Preis: {item}', 'Was kostet das?', 'Frage zu Preisen'],
      openings: [
        'Was kostet „{item}“? Und gibt es Rabatt ab {number} Stück?',
        'Ich habe „{item}“ woanders für {price} gesehen. [Können|Würden] Sie mitgehen?',
        'Schicken Sie mir bitte Ihre Preisliste? Vor allem interessiert mich „{item}“.',
      ],
      answers: [
        'Zurzeit {price}, {name}, inklusive Mehrwertsteuer.',
        'Der normale Preis ist {price}. Ab {number} Stück sparen Sie zehn Prozent.',
        'Unter {price} geht es nicht, dafür ist der Versand kostenlos.',
      ],
      exchanges: [
        ['Kann ich mit Karte zahlen?', 'Ja, mit Karte, Überweisung oder bar.'],
        ['Ist das der Endpreis?', 'Ja, es kommt nichts dazu.'],
        ['Geht auch Ratenzahlung?', 'Ja, bis zu {number} Raten ohne Zinsen.'],
      ],
    },
    delivery: {
      subjects: ['Wo ist meine Bestellung {order}?', 'Lieferung: {product}', 'Paket {order} verspätet'],
      openings: [
        'Die Bestellung {order} ({product}) sollte am {day} kommen, ist aber [nicht da|noch unterwegs]. Wo steckt sie?',
        'Liefern Sie nach {city}? Ich möchte „{product}“ bestellen.',
        'Die Sendung {order} bewegt sich seit {number} Tagen nicht. Ist sie verloren?',
      ],
      answers: [
        'Das tut mir leid, {name}. Die Sendung {order} ist unterwegs und kommt bis {day}.',
        'Ja, wir liefern nach {city}, es dauert {number} Werktage.',
        'Der Fahrer hat die Adresse nicht gefunden. Am {day} versucht er es noch einmal.',
      ],
      exchanges: [
        ['Kann der Fahrer vorher anrufen?', 'Ich habe es notiert, er ruft eine halbe Stunde vorher an.'],
        ['Kann ich die Adresse ändern?', 'Ja, schicken Sie mir bitte die neue.'],
        ['Gibt es eine Abholstelle?', 'Ja, am Bahnhof, offen bis {time} Uhr.'],
      ],
    },
    refund: {
      subjects: ['Rückgabe: {item}', 'Erstattung für {order}', 'Stornierung {order}'],
      openings: [
        'Ich möchte „{item}“ zurückgeben: {reason}. Was muss ich tun?',
        'Wann bekomme ich mein Geld für {order}? Es sind schon {number} Tage.',
        'Bitte stornieren Sie {order} [und erstatten Sie mir das Geld|so schnell wie möglich]: {reason}.',
      ],
      answers: [
        'Verstehe, {name}. Sie haben zwei Wochen Zeit, das Etikett ist in Ihrem Postfach.',
        'Die Erstattung über {price} läuft seit heute und dauert bis zu {number} Banktage.',
        '{order} ist storniert, das Geld geht auf dieselbe Karte zurück.',
      ],
      exchanges: [
        ['Brauche ich die Originalverpackung?', 'Nein, ein stabiler Karton genügt.'],
        ['Geht auch ein Umtausch?', 'Gern. Welche Größe oder Farbe?'],
        ['Wer zahlt das Porto?', 'Wir, das Etikett ist frankiert.'],
      ],
    },
    complaint: {
      subjects: ['Beschwerde', 'Sehr enttäuscht', 'Problem mit „{item}“'],
      openings: [
        'Ich bin [sehr|wirklich] enttäuscht von „{item}“: {reason}. Dafür habe ich {price} bezahlt.',
        'Am {day} habe ich {number}0 Minuten gewartet, ohne ein Wort der Entschuldigung. Was ist das für ein Service?',
        'Schon wieder geht etwas schief: {reason}!',
      ],
      answers: [
        'Das tut mir aufrichtig leid, {name}. Ich finde heraus, woran es lag.',
        'Danke für den Hinweis. Die Leitung ruft Sie bis {day} an.',
        'Sie haben recht. Darf ich Ihnen {price} gutschreiben?',
      ],
      exchanges: [
        ['Ich möchte die Leitung sprechen.', 'Sie ruft heute nach {time} Uhr zurück.'],
        ['Wie verhindern Sie das künftig?', 'Wir prüfen jetzt jedes Paket zweimal.'],
        ['Ich habe Fotos davon.', 'Schicken Sie sie gern, das hilft uns sehr.'],
      ],
    },
    thanks: {
      subjects: ['Danke', 'Ein Lob', 'Toller Service'],
      openings: [
        'Ich wollte nur Danke sagen: „{item}“ war [großartig|perfekt], und {agent} sehr geduldig.',
        'Am {day} kam alles gut verpackt an. [Sehr zufrieden|Ich bestelle wieder]!',
        'Die ganze Familie freut sich. Grüßen Sie das Team!',
      ],
      answers: [
        'Wie nett, {name}! Ich lese es allen vor.',
        'Das macht uns den Tag schöner, danke!',
        'Schön, dass es gefällt. Bis bald!',
      ],
      exchanges: [['Wo kann ich bewerten?', 'Auf unserer Seite unter dem Bild.']],
    },
  },
};
