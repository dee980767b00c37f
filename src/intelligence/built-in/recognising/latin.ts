import type { Tells } from './tells.ts';

/** Those that are written in Latin letters. Words that several have count for each of them, and so for less. */
export const latin: readonly Tells[] = [
  {
    code: 'en',
    letters: '',
    words: `the and of to in is are was were be been being i you he she it we they me him us them my your his its our their this
      that these those a an for with from at by on as but or if not no don't doesn't didn't can't won't isn't aren't haven't
      hasn't i'm i'll i've i'd you're we're we'll we've it's that's there's have has had do does did will would can could
      should may might must what when where why which who how there here about after before again any some all only other
      than then too very just so because been out up into over please thanks thank hello hi dear sorry yes need want know
      get order still ever never also more most much many since until while`,
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
    code: 'pl',
    letters: 'ąćęłńóśźż',
    words: `i w we z ze na do od po za o u przy przez dla bez pod nad przed między oraz ale lub albo że żeby jeśli jeżeli kiedy
      gdy gdzie jak co kto czy dlaczego który która które ile ja ty on ona ono my wy oni mnie mi mną ciebie ci go jej jego
      ją nam nas was wam ich im mój moja moje moją nasz nasza pan pani państwo państwa się sobie to ten ta te tego tej tym
      jest są był była było były być będzie będą mam ma mają miał miała miała mieć może mogę można chcę chciałbym chciałabym proszę nie nic
      nigdy też także bardzo już jeszcze tylko nadal dziś dzisiaj wczoraj jutro tutaj tam dziękuję dzień dobry witam
      cześć nikt tak więc`,
    endings: `ego emu ych ach ami ość ści nia nie cie owy owa ować ałem ałam`,
  },
  {
    code: 'tr',
    letters: 'çğıöşüâîû',
    words: `ve bir bu şu o ile için de da ki mi mı mu mü ben sen biz siz onlar bana sana bize size beni seni bizi sizi benim senin
      bizim sizin onun var yok değil ama fakat veya ya çok daha en gibi kadar sonra önce şimdi bugün dün yarın hâlâ hala
      henüz ne nasıl neden niçin nerede nereden zaman kim hangi kaç her hiç hiçbir kimse şey bütün tüm merhaba selam
      teşekkürler teşekkür ederim lütfen rica istiyorum lazım gerek olarak olan oldu olur olmuş olduğunu ise bile eğer
      çünkü göre karşı bey hanım evet hayır tamam iyi günler musunuz misiniz`,
    endings: `abilir ebilir acağım eceğim daki deki madım medim ler lar ların lerin dan den yor yorum acak ecek mış miş muş dır dir nız niz ımız imiz ini ını ında inde`,
  },
  {
    code: 'uz',
    letters: '',
    words: `va bilan uchun ham bu shu u men sen biz siz ular menga sizga bizga unga meni sizni bizni mening sizning bizning uning
      emas yo'q bor edi ekan bo'ldi bo'ladi bo'lsa bo'lib bo'lgan bo'lardi kerak mumkin qanday qachon qayerda qani nega
      nima kim necha qancha qaysi har hech hamma hammasi juda yana hali endi keyin oldin hozir bugun kecha ertaga lekin
      ammo balki yoki agar chunki deb esa faqat o'z o'zi bir ikki kun kuni kunlari soat oy yil assalomu alaykum salom
      rahmat raxmat iltimos marhamat albatta ha xayrli yaxshi zo'r buyurtma buyurtmam shunday qilib qilish berish olish
      degan bo'yicha haqida orqali keldi ketdi ketgan kelgan rasmini rasmi yoq boldi boladi bolsa yaxshimi bormi`,
    endings: `lar larni ning dan gan moqchi yapti yapman ingiz imiz sizlar mas ganman adi sangiz ishga larga lari uvchi tasi tadan ketgan kelgan ldi moqda dingiz yapsiz`,
    // "o'" and "g'" are letters there, and a Q that no U follows is common.
    form: /[og]'[a-z]|q(?:i|a|o)|sh[aiou].*[aiou]|^xo|ng[iu]z$/,
  },
  {
    code: 'az',
    hallmarks: 'ə',
    letters: 'çəğıöşü',
    words: `və bir bu o ilə üçün də da ki mən sən biz siz onlar mənə sizə bizə məni sizi bizi mənim sizin bizim onun var yox deyil
      amma lakin və ya çox daha ən kimi qədər sonra əvvəl indi bu gün dünən sabah hələ nə necə niyə harada haradan zaman
      kim hansı neçə hər heç salam təşəkkür edirəm xahiş zəhmət olmasa istəyirəm lazım olar olan oldu olub isə əgər çünki
      barədə bəli xeyr yaxşı günlərində`,
    endings: `lar lər dan dən ır ir ur mış miş dır dir nız niz ıb ib acaq əcək ımız imiz`,
  },
  {
    code: 'tk',
    hallmarks: 'äňýžşöüç',
    letters: 'äçňöşüýž',
    words: `we bir bu şu ol bilen üçin hem men sen biz siz olar maňa size bize meni sizi bizi meniň siziň biziň onuň bar ýok däl
      emma ýa-da gerek nähili haçan nirede näme kim näçe haýsy her hiç hemme örän has ýene entek indi soň öň häzir şu gün
      düýn ertir eger sebäbi diýip salam sag boluň haýyş edýärin bolýar barada günleri kömek`,
    endings: `lar ler ňyz ňiz dan den ýar ýär ynyň iniň dyr dir jak jek ypdyr ipdir`,
  },
  {
    code: 'cs',
    letters: 'áčďéěíňóřšťúůýž',
    words: `a i v ve s se z ze na do od po za o u k ke při pro bez pod nad před mezi ale nebo že aby když jestli kde jak co kdo
      proč který která které kolik já ty on ona my vy oni mě mi mnou nás nám vás vám jeho její jejich můj moje moji moje
      náš naše váš vaše vaší si to ten ta ty tento tato toto je jsou byl byla bylo byli být bude budou jsem jsme jste mám
      má máme mají může můžete mohu chci chtěl prosím ne není nic nikdy také velmi už ještě jen stále dnes včera zítra
      tady děkuji dobrý den ahoj nikdo zatím ohledně`,
    endings: `ého ému ých ích ost osti ení ání ová ové ami at ovat ného`,
  },
  {
    code: 'sk',
    letters: 'áäčďéíĺľňóôŕšťúýž',
    words: `a i v vo s so sa z zo na do od po za o u k ku pri pre bez pod nad pred medzi ale alebo že aby keď či kde ako čo kto
      prečo ktorý ktorá ktoré koľko ja ty on ona my vy oni ma mi mnou nás nám vás vám jeho jej ich môj moja moje moju náš
      naše váš vaše vašej si to ten tá tie tento táto toto je sú bol bola bolo boli byť bude budú som sme ste mám má máme
      majú môže môžete môžem chcem chcel prosím nie nič nikdy tiež veľmi už ešte len stále dnes včera zajtra tu ďakujem
      dobrý deň ahoj nikto zatiaľ ohľadom počas`,
    endings: `ého ému ých osť osti enie anie ová ové ami ovať ného iť eho ou`,
  },
  {
    code: 'hu',
    letters: 'áéíóöőúüű',
    words: `a az egy és vagy de hogy nem is ha mint már még csak nagyon itt ott ez azt ezt én te ő mi ti ők nekem neked nekünk
      önnek önök engem minket van vannak volt voltak lesz lehet kell tudna tud szeretnék szeretném kérem kérjük köszönöm
      köszönjük jó napot üdvözlöm szia hol mikor miért hogyan mennyi mennyibe melyik ki mi senki semmi soha mindig ma
      tegnap holnap után előtt között alatt mert akkor sem meg el fel be ki le van-e ügyében`,
    endings: `ban ben nak nek val vel ból ből hoz hez ról ről ság ség ünk unk ják tam tem ott ett`,
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
    code: 'hr',
    letters: 'čćđšž',
    words: `i u na za od do iz s sa o po pri pred bez kod je su sam smo ste bio bila bilo biti će ću ćemo nije nisu nisam nismo
      ne da li što tko koji koja koje kada gdje kako zašto koliko ja ti on ona mi vi oni me mi nam nas vam vas moj moja
      moju naš vaš vaše vašoj to taj ta ovo ovaj ako jer ali ili već još uvijek samo vrlo jako danas jučer sutra ovdje
      hvala molim dobar dan bok lijepo trebam mogu možete želim htio nitko ništa nikad vezi nakon prije svibnja tjedan
      tisuću obavijest trgovina cijena mjesto gdje kći ima imaju kao svoj svoje njegov svatko sve svi tko jedan biti`,
    endings: `ije ijem ijeti iti ati ovati nje ost osti ima ama ske ski ijela`,
  },
  {
    code: 'sr',
    letters: 'čćđšž',
    words: `i u na za od do iz s sa o po pri pred bez kod je su sam smo ste bio bila bilo biti će ću ćemo nije nisu nisam nismo
      ne da li šta ko koji koja koje kada gde kako zašto koliko ja ti on ona mi vi oni me mi nam nas vam vas moj moja moju
      naš vaš vaše to taj ta ovo ovaj ako jer ali ili već još uvek samo vrlo mnogo danas juče sutra ovde hvala molim dobar
      dan zdravo treba mogu možete želim hteo niko ništa nikad vezi posle pre maja nedelja hiljadu obaveštenje prodavnica
      cena mesto adresu pokvaren slanje lepo ima imaju kao svoj svoje njegov svako sve svi jedan biti`,
    endings: `ane enje iti ati ovati nje ost osti ima ama ske ski eti`,
  },
  {
    code: 'sl',
    letters: 'čšž',
    words: `in v na za od do iz s z o po pri pred brez je so sem smo ste bil bila bilo biti bo bom bomo ni niso nisem nismo ne da
      ali kaj kdo ki kateri katera kdaj kje kako zakaj koliko jaz ti on ona mi vi oni me mi nam nas vam vas moj moja naš
      vaš to ta te če ker ampak pa že še vedno samo zelo danes včeraj jutri tukaj hvala prosim dober dan pozdravljeni
      potrebujem lahko želim nihče nič nikoli glede ima imajo kot svoj svoje vsak vsi vse njegov ena biti`,
    endings: `ega emu ost osti anje enje ati iti ila ijo ajo imo`,
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
    code: 'lv',
    letters: 'āčēģīķļņšūž',
    words: `un ir nav es tu viņš viņa mēs jūs viņi man jums mums mani mana manu jūsu mūsu savu bija būs būt bet vai ka ja kad kur
      kā kas kāpēc cik kurš šis šī tas tā par no uz ar bez pie pēc pirms līdz kopš arī tikai vēl jau tagad šodien vakar
      rīt ļoti viss neviens nekas nekad vienmēr lūdzu paldies labdien sveiki varu varat var vēlos gribu vajag joprojām
      kuru dienās`,
    endings: `ās šana šanu iem ām ījis usi juši iet āt ēt ību`,
  },
  {
    code: 'lt',
    letters: 'ąčęėįšųūž',
    words: `ir yra nėra aš tu jis ji mes jūs jie man jums mums mane mano jūsų mūsų savo buvo bus būti bet ar kad jei kai kur kaip
      kas kodėl kiek kuris šis ši tas ta apie iš į su be prie po prieš iki nuo taip pat tik dar jau dabar šiandien vakar
      rytoj labai viskas niekas nieko niekada visada prašau ačiū laba diena sveiki galiu galite gali noriu norėčiau
      reikia vis dėl kada`,
    endings: `omis ymas imas iai ais ams oje uose yti auti ėjo ote iau`,
  },
  {
    code: 'id',
    letters: '',
    words: `yang dan di ke dari untuk dengan pada ini itu saya aku kami kita anda kamu dia mereka tidak bukan belum sudah telah
      akan sedang bisa bisakah dapat harus ingin mau ada adalah atau tetapi tapi jika kalau karena bahwa juga hanya masih
      lagi lebih sangat apa apakah siapa kapan bagaimana mengapa kenapa berapa mana hari kemarin besok sekarang tolong
      mohon terima kasih selamat pagi siang malam halo maaf tentang semua setiap oleh seperti pesanan ya`,
    endings: `kan nya lah kah annya`,
    form: /^(?:mem|men|meng|ber|ter|per)[a-z]{4}/,
  },
  {
    code: 'vi',
    hallmarks: 'ăâđêôơưàảãáạấậếệốộớợứựì',
    letters: 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
    words: `và là của có không được cho tôi chúng bạn anh chị em mình này đó với từ trong ngoài trên dưới khi nào nếu thì mà để
      vì nhưng hoặc hay đã đang sẽ chưa vẫn cũng rất nhiều gì sao thế đâu bao giờ xin chào cảm ơn vui lòng hôm nay qua mai
      một hai các những đến vào ra lại nữa ai bị hỏi`,
    endings: ``,
  },
  {
    code: 'tl',
    letters: 'ñ',
    words: `ang ng mga sa na ay at ko mo niya namin natin ninyo nila ako ikaw siya kami tayo kayo sila ito iyan iyon hindi wala
      may mayroon po opo ba pa rin din lang naman pero kung kapag dahil para mula kay kina ni nina ano sino kailan saan
      bakit paano magkano alin salamat magandang araw umaga gabi pakiusap paki ngayon kahapon bukas gusto kailangan`,
    endings: ``,
    form: /^(?:nag|mag|pag|naka|ipa|pina)[a-z]{3}/,
  },
  {
    code: 'sw',
    letters: '',
    words: `na ya wa kwa ni za la katika cha vya kama lakini au hii hiyo huo huyu hawa hapo yangu yako yake yetu yenu yao wangu
      wako wetu mimi wewe yeye sisi ninyi wao si sio hapana ndiyo bado sana tu pia je nini nani lini wapi vipi kwanini
      ngapi leo jana kesho sasa asante tafadhali habari karibu samahani naomba nataka ninahitaji hakuna kuna mtu siku
      duka kuhusu baada kabla hadi kila`,
    endings: ``,
    form: /^(?:nina|ana|tuna|wana|mna|ali|nili|tuli|wali|hata|hawa|kuna|aki)[a-z]{3}/,
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
    code: 'sq',
    letters: 'çë',
    words: `dhe në e të i një për me nga që është janë ishte jam kam ka kanë nuk s'ka mos por ose nëse kur ku si pse çfarë kush sa
      unë ti ai ajo ne ju ata më na ju mua im ime tuaj jonë ky kjo këtë ende edhe vetëm shumë sot dje nesër këtu faleminderit
      ju lutem përshëndetje mirë dita mund dua duhet askush asgjë kurrë deri pas para`,
    endings: `isht uar imi imit eve ave`,
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
