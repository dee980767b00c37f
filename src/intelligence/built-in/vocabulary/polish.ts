import type { Vocabulary } from './vocabulary.ts';

export const polish: Vocabulary = {
  code: 'pl',
  feelings: {
    awful: `okropn* | straszn* | koszmar* | fataln* | skandal* | skandaliczn* | żenad* | żenując* | niedopuszczaln* | wstyd | obrzydliw* | ohydn* | oszust* | oszukal* | oszukano | złodziej* | najgorsz* | nigdy więcej | nienawidzę | prawnik* | tragedi* | tragiczn* | katastrof* | kpina | kpiny | bezczeln* | chams* | wściekł* | dramat | porażka | mam dość | w ogóle nie polecam | odradzam`,
    bad: `pęknięt* | wyszczerbion* | cieknie | przecieka | znowu pobran* | ponownie pobran* | oddajcie | skrzypi | terkocze | odrzuca* | odrzucon* | włosy | wilgotn* | plam* | przeterminowan* | przypalon* | porysowan* | zarysowan* | ginie | giną | znikają | źle | zły | zła | złe | gorzej | niemił* | niegrzeczn* | nieuprzejm* | rozczarowan* | zawiedzion* | zawiodł* | zdenerwowan* | zirytowan* | niezadowolon* | brudn* | brud | zepsut* | zepsuł* | popsuł* | uszkodzon* | rozbit* | połaman* | złaman* | podart* | wadliw* | nie działa* | nie otwiera* | nie ładuje | nie uruchamia | zawiesza | zacina | wywala | nie dotarł* | nie przyszł* | nie doszł* |
      nie dostał* | nie otrzymał* | nie przychodzi | nadal nie | nadal jej nie | nadal go nie | wciąż nie | do tej pory nie | brak odpowiedzi | nikt nie | nie odpowiada* | nie odpisuj* | nie odbiera* | zignorowan* | ignoruj* | spóźn* | opóźn* | zgubi* | zaginę* | zniknę* | dwa razy pobran* | podwójnie | dwukrotnie | pomyłk* | reklamacj* | skarg* | skarżyć | nieprofesjonaln* | niekompetentn* | powoln* | wolno działa |
      hałas* | głośn* | nie spaliśmy | nie mogliśmy spać | nie mogę | nie można | niemożliw* | śmierdz* | smród | pleśń | karaluch* | rezygnuj* | przepłac* | zdzierstwo | miał* być | miała być | boli | ból | rozłączył* | odmówi* | nie polecam | zimne jedzenie`,
    poor: `problem* | błąd | błęd* | niestety | trudn* | skomplikowan* | drogo | drogie | niejasn* | martwi* | szkoda | dziwn* | czekał* | czekam* | znowu | kolejny raz | drugi raz | trzeci raz | niewygodn* | nudn*`,
    nothing: `dzień dobry | dobry wieczór | dobrego dnia | miłego dnia | miłego weekendu | bez problemu | nie ma problemu | byłoby dobrze | byłoby miło | byłoby super | dobrze byłoby | najlepiej rano | najlepiej | najlepiej wieczorem | jak najlepiej | co lepsze | jak szybko | dobrze | wszystkiego dobrego | chętnie | będę wdzięczn*`,
    fine: `ok | w porządku | czyst* | szybk* | łatw* | wygodn* | przydatn* | praktyczn* | sprawn* | rozwiązan* | naprawion* | spokojn* | punktualn* | jasn* | prost* | niezawodn* | przytuln* | na czas`,
    good: `pod wrażeniem | rozśmieszy* | życzliwoś* | leży jak ulał | jak ulał | niespodziank* | pomogł* | pomóg* | radoś* | wdzięczn* | zgadza się | dobr* | zadowolon* | szczęśliw* | cieszę | miło | mił* | uprzejm* | życzliw* | serdeczn* | sympatyczn* | pomocn* | ładn* | piękn* | smaczn* | pyszn* | profesjonaln* | polecam | polecić | godne polecenia | podoba* | podobał* | kocham | uwielbiam | doceniam | wdzięczn* | dziękuję bardzo | bardzo dziękuję | serdecznie dziękuję | wielkie dzięki | dziękujemy bardzo | gratul* | brawo |
      cierpliw* | wrócimy | wrócę | przyjemn* | super | ekstra | fajn* | świetn* | tak trzymać`,
    great: `wspaniał* | doskonał* | fantastyczn* | znakomit* | rewelacyjn* | rewelacja | idealn* | perfekcyjn* | cudown* | niesamowit* | najlepsz* | wyśmienit* | przepyszn* | przemił* | przepiękn* | genialn* | bezbłędn* | rewela* | bajk* | petard* | zachwycon* | pierwsza klasa`,
  },
  thanks: 'dziękuję | dziękujemy | dzięki | dziękuje',
  not: 'nie | nigdy | bez | ani | żaden | żadna | żadnego | nic',
  notAfter: '',
  very: 'bardzo | naprawdę | strasznie | zbyt | tak | całkowicie | zupełnie | wyjątkowo | niezwykle | kompletnie | mega',
  barely: 'trochę | nieco | dość | raczej | prawie | lekko',
  but: 'ale | jednak | chociaż | natomiast | niestety | lecz',
  issues: {
    question: `czy | czy można | czy jest | ile | kiedy | gdzie | jak | jaki | jaka | jakie | dlaczego | kto | pytanie | wiedzieć | zapytać`,
    problem: `problem* | błąd | błęd* | nie działa* | nie mogę | nie dotarł* | nie przyszł* | nie otrzymał* | gdzie jest | nadal | zepsut* | zepsuł* | uszkodzon* | zawiesza | zniknę* | przestał* | miał* być | miała być | nie przychodzi | nikt nie odbiera`,
    request: `proszę | czy mogą | czy mógłby | czy mogłaby | chcę | chciał* | potrzebuję | potrzebujemy | wysłać | wyślij* | zmienić | anulować | usunąć | dodać | zwrócić | zwrot | wymiana | wymienić | przesłać`,
    complaint: `skarg* | reklamacj* | niedopuszczaln* | skandal* | rozczarowan* | niegrzeczn* | znowu | nikt | przeprosin* | okropn* | fataln* | czekał* | hałas* | głośn* | brudn* | żenad* | kpina | niemił* | chams*`,
    feedback: `sugesti* | propozycj* | byłoby dobrze | byłoby miło | pomysł | ulepsz* | poprawić | opini* | ogólnie | uwag*`,
    appointment: `wizyt* | umówić | zarezerwować | rezerwacj* | pokój dwuosobowy | stolik | szczepieni* | termin* | przyjść na | zapisać`,
    billing: `faktur* | vat | płatnoś* | zapłac* | pobran* | pobrali | karty | przelew* | rachunek | paragon | księgow* | nip`,
  },
  asks: 'proszę | czy mogą | czy mogliby | czy mógłby | proszę o | wyślijcie | prześlijcie | nie zapomnij* | zadzwońcie',
  promises:
    'wyślę | wyślemy | prześlę | prześlemy | zadzwonię | zadzwonimy | oddzwonię | oddzwonimy | sprawdzę | sprawdzimy | zajmę się | zajmiemy się | przekażę | przekażemy | napiszę | napiszemy | zwrócimy | wymienimy | skontaktuję | skontaktujemy | skontaktuje się | zadzwoni do | przygotuję | przygotujemy',
  idle: 'proszę się nie wahać | chętnie pomożemy | chwileczkę | przepraszam | przepraszamy | powiedzieć | wrócimy | proszę bardzo',
  moments: {
    near: 'do | przed | w | we | o | od | za | po | na | najpóźniej | w ciągu',
    after: 'rano | po południu | wieczorem',
    said: 'dziś | dzisiaj | jutro | pojutrze | natychmiast | od razu | jak najszybciej | w przyszłym tygodniu | w tym tygodniu | w przyszłym miesiącu | do końca tygodnia | do końca miesiąca | do końca dnia | wieczorem | rano',
    days: 'poniedział | wtor | środ | czwart | piąt | sobot | niedziel',
    months:
      'stycz | lut | marz | marc | kwiet | kwie | maj | czerw | lip | sierp | wrze | październik | listopad | grud',
    spans: 'minut | godzin | dzień | dni | tydzień | tygodni | miesiąc | miesięc',
  },
  lacking:
    /(?:^| )(?:nie (?!wiem|chce|moge sie|musi|trzeba|ma sprawy)\S+|nikt|nic|nigdy|bez zadn\S+)(?= |$)/u,
  weary:
    /(?:drugi|trzeci|czwarty|piaty) raz|(?:od|juz) (?:\S+ )?(?:dni|tygodni|miesiecy|godzin)|(?:dwa|trzy|cztery|\d+) (?:tygodnie|tygodni|razy)|czekam/u,
  matters: `zamówienie | dostawa | paczka | przesyłka | kurier | zwrot | wymiana | cena | rabat | zniżka | kod | płatność | faktura | vat | karta | konto | hasło | logowanie | subskrypcja | abonament | gwarancja | rozmiar | kolor | adres | wizyta | rezerwacja | pokój | śniadanie | restauracja | parking | lotnisko | wifi | internet | hałas | muzyka | sprzątanie | łazienka | prysznic | łóżko | widok | balkon |
    obsługa | recepcja | pobyt | lekarz | doktor | dentysta | wyniki | badania | recepta | szczepienie | grypa | ubezpieczenie | kolejka | leczenie | eksport | raport | panel | integracja | aplikacja | strona | uprawnienia | dostęp | użytkownik | projekt | dane | jakość | opakowanie | produkt | buty | kurtka | lampa | wazon | czajnik | prezent | umowa | telefon`,
  dull: `dzień dobry witam cześć dziękuję proszę pan pani państwo chcę chciałbym chciałabym mogę może można mogą mieć mam miała miał być był była jest dziś wczoraj jutro poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia godzina godzin minut dzień dni tydzień miesiąc rok dwa trzy
    jednego problem pytanie wszystko nikt nadal przyjść najlepiej rano pewno wrócimy gościowi dać`,
  links: 'do na',
  endings: 'ami ach owie ego emu iem em om ów ie ia ią ę ą y i a e u o',
  verbs: 'ać ić yć eć ał ała ali iła ił uje ują',
  frame: {
    customer: 'Klient',
    agent: 'Pracownik',
    waiting: 'Klient czeka na odpowiedź.',
    issues: {
      question: 'Pytanie',
      problem: 'Problem',
      request: 'Prośba',
      complaint: 'Skarga',
      praise: 'Pochwała',
      feedback: 'Opinia',
      appointment: 'Termin',
      billing: 'Płatność',
      other: 'Rozmowa',
    },
  },
};
