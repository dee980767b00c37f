import type { Vocabulary } from './vocabulary.ts';

/** For both scripts: Cyrillic is read as the Latin letters that stand for it. */
export const uzbek: Vocabulary = {
  code: 'uz',
  feelings: {
    awful: `bunaqasi ketmaydi | bu nima | bu qanaqasi | bu nima degani | chidolmayman | jinni bo'laman | pul yechish | qayerga qaraysizlar | hech kimga maslahat bermayman | tavsiya qilmayman | tavsiya etmayman | yolg'on | yolg'onchi* | laqillat* | tovlamachi* | dahshat* | rasvo* | sharmanda* | uyat | uyatsiz* | nomussiz* | yaramas | la'nat | firibgar* | aldov | aldadi* | aldash* | aldab | aldayapsiz* | qabih | jirkan* | nafrat* | hurmatsizlik* |
      hurmatsiz* | haqorat* | chidab bo'lmaydi | chidab bo'lmas | sabrim tugadi | jonga tegdi | jonimga tegdi | hech qachon qaytib | boshqa hech qachon | eng yomon | juda yomon | sudga | sudga beraman | bedodlik | tartibsizlik |
      o'g'ri* | pulim kuydi | battar | masxara* | surbet* | beshafqat* | bemaza* | qanday bedodlik | iloji yo'q`,
    bad: `insofdan emas | insofsiz* | uchib ketgan | darz ketgan | darz | taraqla* | g'ichirla* | vizilla* | oqyapti | oqib ketyapti | tomchila* | suv yo'q | issiq suv yo'q | o'chmayapti | yonmayapti | zaryad olmayapti | qizib ketyapti | qizib | siqyapti | rangi o'chdi | rangi o'chib | cho'zilib | sichqon* | chumoli* | chivin* | dim | sho'r edi | xom edi | eskirib | zaharlan* | ochilgan quti | ochib ko'rilgan | ishlatilgan | yechibsiz* | yechishibdi | yechib olibsiz* | yana yechildi | pulimni qaytar* | pulimizni qaytar* | navbatsiz | oldin kirib | keyin kelganlar | boshqa odam* | boshqa xonaga | chala | chala-chulpa | yarim yo'lda | qo'rslik | qo'rs | to'ng | teskari qara* | e'tiborsiz | javobsiz | javobini olmadim | rad etyapti | rad etdi | rad qildi | rad qilyapti | tashlab yubor* | tashlab qo'y* | kuttirib | kuttir* | topolmayapti* | topolmayapman | topilmayapti | tushmayapti | o'tmayapti | o'tmadi | yetmayapti | yetmadi | chiqmayapti | ko'rinmayapti | ko'rsatmayapti | ulanmayapti | eshitilmayapti | saqlanmayapti | yangilanmayapti | qaytarishmayapti | qaytarilmadi | qaytarishmadi | bermayapti | berishmayapti | bermadi | berishmadi | birovning sochi | soch | nam | ho'l | dog' | dog'i | hidi | xom | kuygan | muzlab | sovib | sovuq edi | eskirgan | buzilgan | aynigan | sasib | tirnalgan | qirilgan | pachoq | ezilib | yorilgan | yorilib | ochilib ketdi | uzilib ketdi | tushib qoldi | tushib ketdi | yo'q bo'lib | yo'qolib qoldi | o'chib ketdi | o'chib qoldi | bloklandi | bloklab | chiqarib tashla* | ogohlantirmay* | ogohlantirmasdan | aytmasdan | aytishmadi | tushuntirmadi | tushuntirishmadi | baqirdi | baqirib | urishdi | mensima* | past nazar | menga qaramadi | qarashmadi | isitma | shishib | shishdi | qonayapti | og'irlash* | yomonlash* | allergiya | asorat | adashib | adashibsiz* | boshqasi keldi | o'xshamaydi | rasmdagiday emas | soxta | tekinga | xolos | ko'nglim qoldi | ko'ngil qold* | pushaymon* | afsuslan* | o'tkazib yubor* | kechikib | hayron qoldim | yomon* | qo'pol* | xafa | xafaman | xafa bo'ldi* | norozi* | norozi bo'ldi* | hafsalam* | hafsala* pir | jahl* | asabiy* | asabimga* | g'azab*  | iflos* | singan* | sinib | sindi | buzuq | buzilgan* | buzildi* | buzilib |
      yirtiq | yirtilgan* | yirtilib | ezilgan* | nosoz* | yaroqsiz* | yaroqsiz | brak | ishlamayapti | ishlamaydi | ishlamay | ishlamadi | ishlamas* | kelmadi | kelmayapti | kelmaydi | kelmagan | kelgani yo'q | yetib kelmadi | yetib kelmagan |
      yetkazilmadi | yetkazib berishmadi | olmadim | olganim yo'q | ololmayapman | ololmadim | kirolmayapman | kira olmayapman | kira olmayapmiz | ochilmayapti | ochilmaydi | yuklanmayapti | yuklanmaydi | bo'lmayapti | bo'lmadi | javob yo'q |
      javob bermayapti* | javob bermadi* | javob berishmadi | javob berishmayapti | javob bermaydi* | ko'tarmayapti | ko'tarishmayapti | ko'tarmadi | hech kim | hali ham yo'q | haligacha yo'q | haligacha | kechik* | kechikdi | kechikyapti |
      kechiktir* | yo'qolgan | yo'qoldi | yo'qolib | yo'qotib | o'g'irla* | ikki marta yech* | ikki marta pul | ikki marta yechildi | ortiqcha* | noto'g'ri keldi | boshqa mahsulot | adashtir* | shikoyat* | e'tibor bermadi | e'tiborsiz* | ahamiyat bermadi |
      uzilib | uzilyapti | uzildi | qotib | qotyapti | qotdi | osilib | to'xtab qol* | to'xtab qolyapti | to'xtadi | isitmay | isitmayapti | sovuq ovqat | badbo'y* | sassiq | hidlan* | shovqin* | uxlay olma* | uxlayolmadi* | uxlab bo'lmadi | og'riyapti | og'riq |
      qimmatga tush* | behuda | befoyda | foydasiz* | sifatsiz* | yoqmadi | qoniqarsiz* | javobgarsiz* | mas'uliyatsiz* | rad etdi* | uzr ham so'rama* | qo'yib qo'ydi | go'shakni qo'y* | muammo* | kutib qoldi* | kutyapman hali | kutib charchad*`,
    poor: `to'rtinchi marta | uchinchi marta | ikkinchi marta | necha marta | shu narxga | kutgan edik | kutgandik | kutyapman | kutyapmiz | kichkina ekan | katta keldi | kichik keldi | tushunmadim | tushunmayapman | nima qilsam | nima qilay | xato | xatolik* | xatosi | qiyin* | murakkab* | noqulay* | tushunarsiz* | qimmat | sekin | sekinlash* | afsus* | afsuski | g'alati | tashvish* | xavotir* | yana shu | navbat* | uzoq kut* | charchadim | zerikarli | tor `,
    nothing: `ortiqcha savol | ortiqcha gap | ortiqcha savolsiz | hammasi joyida | shu joyida | tezda javob | eng tez | qanchada tez | xayrli kun | xayrli kech | xayrli tong | yaxshi bo'lardi | yaxshi bo'lar edi | bo'lsa yaxshi | to'g'ri kelmadi | to'g'ri kelmayapti | muammo emas | yaxshi kunlar | yaxshi qoling | mayli yaxshi | qaysi biri yaxshi | yaxshimi | yaxshimisiz | yaxshi ekanmi |
      qulayroq | qulaymi | tez orada | qanchalik tez | iltimos tez | tezroq | tuzatish kerakmi | rozimisiz | eng yaqin | eng arzon`,
    fine: `yaxshigina | qulay* | tez | tezda | toza | shinam* | tushunarli | tartibli | muloyim* | yordam berdi* | hal bo'ldi | tuzatildi | ishladi | ishlayapti | xotirjam* | foydali* | iliq | o'z vaqtida | vaqtida | arzon | ishonchli* | qiziqarli  | yetib keldi`,
    good: `kuldir* | mehribonligi | mehr | mehrli | qo'llab | vaqtini ayamadi | vaqt ajratdi | shaxsan | bepul almashtir* | kutilmagan sovg'a | yarashdi | yarashib | loyiq keldi | ayni o'zi | soatdek | vaqtimizni tejay* | tejayapti | yengillash* | osonlash* | rohatlan* | saxiy* | mehmon qil* | ta'sirlan* | minnat | ming bora rahmat | boshi osmonga | boshim osmonga | osmonga yet* | quyib qo'ygandek | uchyapti | shu zaylda | davom eting | davom etavering | sovg'a qilib | kutib olishdi | yordam berishdi | yordam berdingiz | tushuntirib berdi | tushuntirib berishdi | hojatimni chiqar* | xizmatidan | xizmatingizdan | rozi bo'lsin | olloh rozi | alloh rozi | duo qil* | duoda* | qo'li yengil | qo'lingizga | umri uzoq | jonkuyar | halol | vijdonli | o'z uyimday | uyimizdagidek | mehmondo'st* | tabassum | quvon* | sevin* | bayram qilib | eng sara | aniq ekan | to'ppa-to'g'ri | arziydi | maqtov* | maqta* | zavq* | rohat* | qulay ekan | yaxshi ekan | chiroyli ekan | yaxshilab | rahmat aytaman | rahmat aytamiz | rahmat deng | aytib qo'ying rahmat | yaxshi | xursand* | xursandman | mamnun* | rozi* | roziman | yoqdi | yoqadi | yoqib | sevimli | mazali* | shirin* | chiroyli* | go'zal* | mehribon* | xushmuomala* | samimiy* | e'tiborli* | professional* | sifatli* | tavsiya qil* | tavsiya etaman | maslahat beraman |
      katta rahmat | kattakon rahmat | rahmat sizlarga | rahmat sizga | rahmat kattakon | ming rahmat | minnatdor* | tashakkur* | barakalla | ofarin | qoyil* | malades | molodes | barakangiz* | xudo xohlasa yana | yana kelamiz | yana kelaman | yana boramiz |
      qaytib kelamiz | qutqardi* | qo'lingiz dard ko'rmasin | umringiz uzoq | savob | baraka toping | sabr bilan | sabrli* | xizmati yaxshi | pishiq | besh yulduz | bemalol ishla* | super | klass `,
    great: `ajoyib ekan | zo'r ekan | gap yo'q | bomba | dod | vau | 10 dan 10 | besh ball | eng zo'r | kutganimdan ham | kutganimizdan ham | qoyil qoldim | mo'jiza* | orzu* | a'lo | ajoyib* | zo'r | zo'rsiz* | zor | mukammal* | benuqson* | qoyilmaqom* | a'lo darajada | eng yaxshi | juda yaxshi | juda yoqdi | ajabtovur* | hayratlan* | maftun* | unutilmas* | tengsiz* | beqiyos* | fantastik* | gap yo'q | gap bo'lishi mumkin emas  | oliy darajada |
      bunaqa tez`,
  },
  thanks: 'rahmat | raxmat | tashakkur | minnatdorman',
  not: 'hech | hech qanday',
  notAfter: "emas | emasdi | emasku | yo'q | yo'qdi | bo'lmadi | ko'rmaganman",
  very: "juda | juda ham | nihoyatda | o'ta | g'oyat | rosa | eng | shunaqa | shunday | bunaqa | bunday | qanday | butunlay | umuman | haddan tashqari | katta | doim | doimo",
  barely: 'biroz | ozgina | sal | bir oz | ancha | deyarli | uncha',
  but: 'lekin | ammo | biroq | afsuski | faqat | esa',
  issues: {
    question: `qancha | necha | nechchi | qachon | qayerda | qani | qanday | qaysi | nega | kim | nima | bormi | bo'ladimi | mumkinmi | keladimi | ishlaydimi | qilsa bo'ladi | qilsam bo'ladi | nima qilish kerak | savol* | bilmoqchi | aytib bera | aytingchi | aytvoring |
      qanaqa | chiqadimi | kerakmi | qilasizmi | narxi`,
    problem: `rad et* | o'tmayapti | tushmayapti | topolmay* | topilmay* | ko'rinmay* | yo'q bo'lib | ulanmay* | muammo* | xato* | ishlamay* | ishlamayapti | kelmadi | kelmayapti | kelgani yo'q | kira olmay* | kirolmay* | ochilmay* | yuklanmay* | buzil* | to'xtab qol* | to'xtab | qotib | uzilib | yo'qol* | qani | hali ham yo'q | haligacha | tuzat* | isitmay* | olmadim | ko'tarmayapti |
      nosoz* | javob bermay* | ololmay* | sinib qol* | brak | kelishi kerak edi`,
    request: `o'tkazing | yoping | yopib bering | ochib bering | qo'ying | ketsin | bo'lsin | olib keling | berib yuboring | kiriting | o'zgartiring | qaytarib bering | hisoblab bering | tanlab bering | tashlab ketsin | iltimos | yubor* | yuboring* | yuborib bering | jo'nat* | o'zgartir* | almashtir* | bekor qil* | o'chir* | qo'shib bering | qaytarib bering | qaytarmoqchi* | qaytarish | tashkil qil* | yordam bering | kerak edi | kerak | bera olasizmi | bering | qilib bering | yuborsangiz |
      bersangiz | qilsangiz | chaqir* | eslat* | moqchiman | almashtirmoqchi*`,
    complaint: `to'rtinchi marta | uchinchi marta | necha marta | kuttir* | tashlab yubor* | shu narxga | soch | nam | bunaqasi | kutdim | kutdik | baqir* | shikoyat* | norozi* | xafa* | qo'pol* | hurmatsiz* | uyat* | dahshat* | sharmanda* | uzr so'ra* | uzr ham | bu nima degan | nima degan gap | yana qotib | yana | iloji yo'q | rahbar* | boshliq* | administrator* | go'shakni | e'tibor ham | uxlay olma* | shovqin* | shuncha pul | kutib |
      hech kim | sinib kel* | himoya | iflos* | aldash* | aldadi* | jonga | chidab | kechikib | kirxona`,
    feedback: `taklif* | fikr* | yaxshi bo'lardi | qo'shsangiz | qilsangiz yaxshi | bo'lsa yaxshi | istak* | istar* | umuman olganda | umuman | g'oya* | yaxshila* | maslahat* | yozsangiz bo'larkan | qo'shsangiz bo'lardi`,
    appointment: `qabul* | qabuliga | yozil* | yozilmoqchi* | navbatga yoz* | bron* | band qil* | ikki kishilik | bir kishilik | bo'sh vaqt* | bo'sh joy* | joy bormi | uchrashuv* | borsam bo'ladi | kelsam bo'ladi | emlash* | vaksina* | ko'rik* | konsultatsiya* | stol band`,
    billing: `hisob-faktura* | hisob faktura* | faktura* | to'lov* | pul yech* | yechib ol* | yechildi | kartam* | kartadan | chek | rekvizit* | qarzdor* | soliq* | stir | qqs | shartnoma* | hisob raqam* | buxgalter*`,
  },
  asks: `iltimos | yuboring* | yuborib bering | yuborib berasizmi | jo'nating* | yozing* | yozib bering | o'zgartirib bering | o'zgartiring* | almashtirib bering | bekor qiling | o'chirib tashlang | o'chiring | qo'shib bering | qaytarib bering | qaytaring | qo'ng'iroq qiling | telefon qiling | tekshiring |
    tekshirib bering | tasdiqlang | aniqlab bering | bera olasizmi | qilib bering | tayyorlab bering | unutmang | yuborsangiz | bersangiz | qilsangiz | olib keling | keltiring | to'ldiring | kerak bo'ladi | band qiling | yozib qo'ying | tuzatib bering`,
  promises: `yuboraman | yuboramiz | jo'nataman | jo'natamiz | yozaman | yozamiz | qo'ng'iroq qilaman | qo'ng'iroq qilamiz | qo'ng'iroq qiladi | telefon qilaman | telefon qilamiz | telefon qiladi | tekshiraman | tekshiramiz | aniqlayman | aniqlaymiz | tuzataman | tuzatamiz | yetkazaman | yetkazamiz | yetkazib beramiz |
    qaytaramiz | qaytarib beramiz | almashtirib beramiz | almashtiramiz | tayyorlayman | tayyorlaymiz | bog'lanaman | bog'lanamiz | bog'lanadi | xabar beraman | xabar beramiz | olib boraman | olib kelaman | olib kelamiz | band qilaman | band qilamiz | yozib qo'yaman | to'layman | to'laymiz | qo'shaman | qo'shamiz |
    o'zgartiraman | o'zgartiramiz | hal qilamiz | hal qilaman | javob beraman | javob beramiz | kutib oladi | kutib olamiz | boraman | olib ketaman | yangilaymiz`,
  appoints: `yuboradi | jo'natadi | yozadi | qo'ng'iroq qiladi | telefon qiladi | tekshiradi | aniqlaydi | tayyorlaydi | bog'lanadi |
    xabar beradi | olib keladi | olib boradi | band qiladi | to'laydi | belgilaydi | kelishadi | buyurtma qiladi | taklif qiladi |
    imzolaydi | yangilaydi | tuzatadi | yuborishi kerak | tayyorlashi kerak`,
  idle: `bemalol yozing | murojaat qiling | xursand bo'lamiz | aytib bering | aytib bera | kuting | kutib turing | uzr | kechirasiz | yana kelamiz | yana boramiz | tushuntirib bering | bir daqiqa | hozir ko'ramiz | yozib qo'yaymi | band qilaymi | tavsiya qilaman`,
  moments: {
    near: 'soat',
    after:
      'kuni | kunigacha | gacha | dan keyin | dan oldin | ichida | kuniga | ertalab | kechqurun | kechgacha | kunidan | soatlarda | oxirigacha | da',
    said: `bugun | ertaga | indinga | indin | hozir | hoziroq | darhol | tezda | zudlik bilan | kechgacha | bugun kechgacha | kechqurun | ertalab | kelasi hafta | keyingi hafta | shu hafta | shu oy | kelasi oy | hafta oxirigacha | oy oxirigacha | kun oxirigacha | tushdan keyin | tushgacha`,
    days: 'dushanba | seshanba | chorshanba | payshanba | juma | shanba | yakshanba',
    months:
      'yanvar | fevral | mart | aprel | may | iyun | iyul | avgust | sentabr | sentyabr | oktabr | oktyabr | noyabr | dekabr',
    spans: 'daqiqa | minut | soat | kun | hafta | oy | ish kuni',
  },
  lacking:
    /(?<!togri )(?<!\S)\S{2,}(?:mayapti|mayaptilar|mayapman|mayapmiz|masdan|madi|madilar|maganman|magan|mabdi|mayotir|mayotgan|olmadim|olmadik)(?= |$)|(?:^| )xolos(?= |$)|hech (?:kim|narsa|qanaqa|qachon)/u,
  weary:
    /(?:ikkinchi|uchinchi|tortinchi|beshinchi|oninchi|necha|shuncha) (?:marta|kun|bor|oy|hafta)|\S+ (?:hafta|kun|oy|soat)(?:dan beri|dan ortiq)? (?:beri|boldi|otdi|kutdi\S*|kutyap\S*|kuttir\S*)|soat (?:\S+ )?(?:otird|turd|kutd)\S*|kutaverib|kutib otir\S*/u,
  matters: `buyurtma | yetkazib berish | yetkazish | kuryer | jo'natma | posilka | qaytarish | almashtirish | pul | to'lov | karta | narx | tarif | chegirma | promokod | chek | hisob-faktura | faktura | rekvizit | parol | kirish | kabinet | shaxsiy kabinet | obuna | litsenziya | kafolat | razmer | o'lcham | rang | manzil |
    uy raqami | qabul | navbat | bron | xona | nonushta | kechki ovqat | restoran | avtoturargoh | to'xtash joyi | transfer | aeroport | mashina | taksi | internet | wi-fi | wifi | vayfay | shovqin | musiqa | tozalash | sochiq | dush | karavot | manzara | balkon | hovuz | xodim | xodimlar | administrator | registratura | shifokor | doktor | stomatolog | tish |
    hamshira | tahlil | natija | qon | qon tahlili | retsept | emlash | vaksina | gripp | sug'urta | polis | davolash | davolanish | rentgen | operatsiya | eksport | import | hisobot | integratsiya | telegram | ilova | mobil ilova | sayt | dastur | tizim | bildirishnoma | xat | pochta | sms | ruxsat | foydalanuvchi | loyiha | xavfsizlik | ma'lumot |
    tungi rejim | tezlik | yangilanish | funksiya | xizmat | sifat | mahsulot | tovar | qadoq | quti | vaza | krossovka | poyabzal | kurtka | ko'ylak | telefon | noutbuk | choynak | chiroq | sovg'a | shartnoma | hujjat | ma'lumotnoma | menyu | konditsioner | yuk | chipta | do'kon | sotuv | pasport | mehmonxona | rasm | fayl | excel`,
  dull: `da ga ni dan ning gacha ku mi chi assalomu alaykum salom vaalaykum assalom hurmatli rahmat raxmat iltimos marhamat ha yo'q xo'p mayli yaxshi yomon juda kerak kerakmi mumkin mumkinmi bo'ladi bo'ladimi bo'lsa bo'ldi bo'lardi bo'lgan bo'lib qilish qilsam qilsangiz qildi qildim qilib qilaman qiling berish bering berib berdi berdim beradi bersangiz olish oldim oldi olib olgan
    olaman olasizmi kelish keldi keldim kelib kelishi keladi kelamiz keladimi borish bordi borib boradi boraman turish turadi turibdi qolgan qoldi qolyapti qolib qo'ydi qo'ying qo'yaymi qo'yib aytish aytdi ayting yozish yozing yozdi yozib yozilgan yuborish yuboring yuborib yuborsangiz so'rash so'radi bilish bilan bilmoqchi uchun
    bormi bor ekan edi edim esa ham hali yana endi hozir keyin oldin avval kecha bugun ertaga kun kuni kunda kunlari soat soatdan soatda daqiqa daqiqada hafta oy oyi yil necha nechi qancha qachon qayerda qani qanday qaysi nima nega kim dushanba seshanba chorshanba payshanba juma shanba yakshanba yanvarda yanvar fevral mart martdagi aprel may
    iyun iyul avgust sentabr oktabr noyabr dekabr bitta ikki ikkita uch to'rt to'rtdan besh olti yetti sakkiz to'qqiz o'n yigirma marta martda kishilik kishi hech kim narsa hammasi hamma har bir boshqa shu shunday bunaqa bunday qiladi ertalab kechqurun kechasi kechgacha iloji albatta odatda ayniqsa menga sizlarda sizlardan sizga moqchi
    edik qizim o'g'lim onam onamga buning muammo savol yarmiga xil yillik yangi eski kelasi o'tib nusxasini avval`,
  links: '',
  endings: `laridan larini lariga larida larning lardan larga larda larni lari lar ingizning ingizni ingizdan ingizga ingiz imning imni imdan imga imda sini siga sida sidan ining ini iga ida idan ning ning ni dan dagi da ga ka qa im si i m`,
  verbs: `yapti yapman yapsiz yapmiz ypti moqda moqchi moqchiman gan ganman gandim gani di dim dik dingiz adi aman asiz amiz ydi yman masa madi mayapti sam sangiz sa ing ib olmayapman qoldi`,
  frame: {
    customer: 'Mijoz',
    agent: 'Xodim',
    waiting: 'Mijoz javob kutmoqda.',
    issues: {
      question: 'Savol',
      problem: 'Muammo',
      request: 'Iltimos',
      complaint: 'Shikoyat',
      praise: 'Minnatdorchilik',
      feedback: 'Fikr',
      appointment: 'Qabul va bron',
      billing: 'Toʻlov',
      other: 'Suhbat',
    },
  },
};
