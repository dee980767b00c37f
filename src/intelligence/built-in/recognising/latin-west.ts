import type { Tells } from './tells.ts';

/** Languages of the west and the north of Europe. Words that several have count for each of them, and so for less. */
export const latinWest: readonly Tells[] = [
  {
    code: 'en',
    letters: '',
    words: `the and of to in is are was were be been being i you he she it we they me him us them my your his its our their this
      that these those a an for with from at by on as but or if not no don't doesn't didn't can't won't isn't aren't haven't
      hasn't i'm i'll i've i'd you're we're we'll we've it's that's there's have has had do does did will would can could
      should may might must what when where why which who how there here about after before again any some all only other
      than then too very just so because been out up into over please thanks thank hello hi dear sorry yes need want know
      get order still ever never also more most much many since until while dont doesnt didnt isnt
      wasnt cant wont havent hasnt couldnt im ive`,
    endings: `ing tion ould ight ness ough ally ious`,
  },
  {
    code: 'de',
    letters: 'äöüß',
    words: `der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mich mir dich dir
      uns euch ihnen mein meine meinen meiner meinem dein unser unsere ihre ihren ihrem ihrer sein seine ist sind war waren bin
      bist sein hat haben habe hatte hatten wird werden wurde kann können könnte könnten muss möchte will soll sollte nicht
      kein keine keinen nichts auch noch nur schon sehr so wie was wer wo wann warum welche mit bei von vom zu zum zur im
      in an am auf aus beim ins für über unter nach vor seit bis wegen ohne um dass ob wenn weil dann da hier heute gestern morgen
      bitte danke guten hallo immer wieder mehr gibt etwas man jetzt doch mal`,
    endings: `ung ungen keit lich isch schen ieren chen heit`,
  },
  {
    code: 'fr',
    letters: 'àâæçéèêëîïôœùûüÿ',
    words: `le la les l' un une des du de d' et ou mais je tu il elle nous vous ils elles on me te se m' t' s' j' n' c' qu' mon
      ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces est sont était étaient suis sommes êtes
      ai as avons avez ont avait été être avoir fait faire peut pouvez pourriez puis dois doit ne pas plus rien jamais
      aussi très bien que qui quoi dont où quand comment pourquoi quel quelle avec sans pour par dans sur sous chez vers
      depuis avant après entre au aux en y si comme car donc merci bonjour bonsoir voudrais veux encore toujours tout tous
      toute déjà même ici hier demain cela ça`,
    endings: `tion ment eux euse ance ence ait aient elle ette ique`,
  },
  {
    code: 'es',
    letters: 'áéíóúüñ',
    words: `el la los las un una unos unas de del al y e o u pero yo tú él ella nosotros ustedes ellos ellas me te se nos les
      le lo mi mis tu tus su sus nuestro nuestra nuestros este esta esto estos estas ese esa eso es son era fue fueron soy
      está están estaba estoy he ha han hemos había hay ser estar tengo tiene tienen tenemos tenía puede pueden puedo
      podrían podría quiero quería necesito no ni nada nunca también muy más que qué quién cuál cuándo cómo cuánto dónde
      donde por para con sin en sobre entre desde hasta hacia porque si como ya todavía aún gracias hola buenos buenas
      favor ayer hoy mañana todo todos toda cada otro otra aquí me hace`,
    endings: `ción ciones mente ado ada idos aron ieron amos dad ando iendo`,
  },
  {
    code: 'it',
    letters: 'àèéìòù',
    words: `il lo la i gli le l' un uno una un' di del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella
      nei sul sulla d' dell' all' nell' dall' e ed o ma io tu lui lei noi voi loro mi ti si ci vi ce ne me mio mia miei mie tuo
      suo sua nostro nostra vostro vostra vostri questo questa questi quello quella è sono era erano sei siamo siete ho
      hai ha abbiamo avete hanno essere avere stato stata posso può potete potreste vorrei voglio devo non più niente
      nessuno mai anche molto bene che chi cosa quale quando come perché dove quanto con senza per tra fra da in su se già
      ancora grazie buongiorno buonasera ciao prego ieri oggi domani tutto tutti qui lì`,
    endings: `zione zioni mente ato ata ati ate etto anza enza ità ando endo`,
  },
  {
    code: 'pt',
    letters: 'áâãàçéêíóôõúü',
    words: `o a os as um uma uns umas de do da dos das no na nos nas ao à aos às pelo pela e ou mas eu tu você vocês ele ela
      nós eles elas me te se lhe lhes meu minha meus minhas seu sua seus nosso nossa vosso vossa este esta isto esse essa
      isso é são era foi foram sou somos está estão estava estou ser estar ter tenho tem têm tinha há pode podem posso
      poderiam quero queria gostaria preciso não nem nada nunca também muito mais que quem qual quando como porque onde
      quanto com sem por para em sobre entre desde até se já ainda ninguém obrigado obrigada olá bom boa dia ontem hoje
      amanhã tudo todos toda aqui mesma mesmo pela ficou`,
    endings: `ção ções mente ado ada ram amos dade ando endo eiro agem nho nha`,
  },
  {
    code: 'nl',
    letters: 'ëïéöü',
    words: `de het een en of maar ik jij je u hij zij ze wij we jullie hen mij me ons mijn jouw uw zijn haar onze hun dit dat
      deze die is was waren ben bent heb heeft hebben had hadden wordt worden werd kan kunt kunnen kon zou zouden moet
      moeten wil willen wilt zal zullen niet geen niets nooit ook nog al zeer heel erg zo hoe wat wie waar wanneer waarom
      welke met bij van voor naar op aan in uit over onder door na sinds tot zonder om te als omdat dan er hier daar
      vandaag gisteren morgen alstublieft graag bedankt dank hallo goede goedemorgen goedendag weer meer altijd iets nu
      toch gedaan niemand`,
    endings: `ing ijk ijke heid tie en't eerd aan oor uit ijn isch tje`,
  },
  {
    code: 'ro',
    letters: 'ăâîșțşţ',
    words: `și si în in de la cu pe din pentru prin sub peste între fără dar sau că să dacă când unde cum ce cine care cât de ce
      eu tu el ea noi voi ei ele mă te se îmi îți își ne vă mi-am mi s-a l-am meu mea mei mele nostru noastră dumneavoastră
      acest această acesta este sunt era erau a au am ai ați avem aveți fost fi poate puteți pot vreau aș dori nu nimic
      niciodată nimeni încă și foarte mai deja doar tot azi ieri mâine aici mulțumesc bună ziua rog vă un o unei unui al
      ale zilele`,
    endings: `ul ului ilor ele ește ează are ire ție ții ând ind ului ească`,
  },
  {
    code: 'sv',
    letters: 'åäö',
    words: `och i på att en ett det den de som är var har hade inte med för till av från om men eller jag du han hon vi ni mig dig
      oss er min mitt mina din ditt vår vårt våra ert era sin sitt ska skulle kan kunde vill måste blir blev varit något
      någon inget ingen aldrig alltid också mycket redan bara fortfarande när var hur varför vad vem vilken igår idag
      imorgon här där tack hej snälla gärna finns hör hört säga öppet utan efter innan mellan under över ännu`,
    endings: `ade ande ning heten lig ligt arna orna erna else skap ens`,
  },
  {
    code: 'da',
    letters: 'æøå',
    words: `og i på at en et det den de som er var har havde ikke med for til af fra om men eller jeg du han hun vi I mig dig os
      jer min mit mine din dit vores jeres sin sit skal skulle kan kunne vil må bliver blev været noget nogen intet ingen
      aldrig altid også meget allerede kun stadig når hvor hvordan hvorfor hvad hvem hvilken i går i dag morgen her der
      tak hej venligst gerne findes hørt sige åbent uden efter før mellem under over endnu går venlige af sig enhver ret efter hans eget denne disse`,
    endings: `ede ende ning heden lig ligt erne else skab gen`,
  },
  {
    code: 'nb',
    letters: 'æøå',
    words: `og i på at en ei et det den de som er var har hadde ikke med for til av fra om men eller jeg du han hun vi dere meg
      deg oss min mitt mine mi din ditt vår vårt deres sin sitt skal skulle kan kunne vil må blir ble vært noe noen ingen
      aldri alltid også veldig mye allerede bare fortsatt når hvor hvordan hvorfor hva hvem hvilken går dag morgen her der
      takk hei vennligst gjerne finnes hørt si åpent uten etter før mellom under over ennå bort sånn enhver rett hans eget denne disse seg`,
    endings: `ede ende ning heten lig ligt ene else skap het`,
  },
  {
    code: 'fi',
    letters: 'äöå',
    words: `ja on ei se että hän minä sinä me te he minun sinun meidän teidän heidän minulle meille teille oli ovat olen olemme
      olette ole ollut olla mutta tai jos kun kuin niin myös vain vielä jo nyt tänään eilen huomenna missä milloin miten
      miksi mitä mikä kuka kuinka paljon tämä tuo nämä joka jotka ennen jälkeen kanssa ilman hei moi kiitos anteeksi
      hyvää päivää voisitteko voitteko voinko haluan haluaisin tarvitsen kukaan mitään koskaan aina hyvin onko auki`,
    endings: `ssa ssä sta stä lla llä lta ltä lle iin een nne mme vat vät taan tään isi nut nyt`,
  },
  {
    code: 'et',
    letters: 'äöüõšž',
    words: `ja on ei see et ta ma sa me te nad mina sina meie teie nende minu sinu mulle meile teile oli olid olen oleme olete
      olnud olla aga või kui nagu ka ainult veel juba nüüd täna eile homme kus millal kuidas miks mida mis kes palju kui
      palju need kes enne pärast ilma tere aitäh palun vabandust tahan sooviksin vaja keegi midagi kunagi alati väga kas
      saaksite saab kohta oma avatud ikka`,
    endings: `sse ist ust ile alt iga ud nud sid ksin ksite takse mine aja`,
  },
  {
    code: 'ca',
    letters: 'àçèéíïòóúü·',
    words: `el la els les l' un una uns unes de del dels d' al als i o però jo tu ell ella nosaltres vosaltres vostès em et es ens
      us li ho hi me m' s' n' meu meva meus meves teu seva seu seus nostre nostra vostra aquest aquesta això és són era
      estic està som ha han he hem hi ha ser estar tinc té tenen pot poden podríeu puc vull voldria necessito no res mai
      també molt més que què qui quin quan com on per amb sense en sobre entre des fins perquè si ja encara gràcies hola bon
      dia ningú ahir avui demà tot tots plau`,
    endings: `ció cions ment ada ades itat ant ent eixen ista`,
  },
  {
    code: 'af',
    letters: 'êëôûïé',
    words: `die 'n en of maar ek jy u hy sy ons julle hulle my jou sy haar is was het nie ook nog baie so hoe wat wie waar
      wanneer hoekom met by van vir na op aan in uit oor deur sedert tot sonder om te as omdat dan daar hier vandag gister
      môre asseblief dankie hallo goeie weer meer kan sal wil moet word iemand niks hierdie daardie`,
    endings: `ing heid lik like`,
  },
];
