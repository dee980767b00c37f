import type { Language } from './language.ts';

export const uzbek: Language = {
  code: 'uz',
  countries: ['UZ'],
  women:
    'Dilnoza Malika Nigora Zulfiya Gulnora Shahnoza Nodira Kamola Madina Sevara Feruza Barno Oʻgʻiloy:ogiloy Munisa',
  men: 'Aziz Jasur Sardor Bekzod Otabek Rustam Sherzod Ulugʻbek:ulugbek Farrux Davron Temur Islom Shavkat Gʻayrat:gayrat',
  surnames:
    'Karimov Rahimov Yusupov Aliyev Toʻxtayev:toxtayev Saidov Ergashev Qodirov Nazarov Xolmatov Ismoilov Joʻrayev:jorayev Mirzayev Sobirov Usmonov Gʻaniyev:ganiyev',
  feminine: 'a:a',
  words: {
    product:
      'sopol choynak|jun adyol|stol chirogʻi|charm hamyon|krossovka|yomgʻirpoʻsh|qahva maydalagich|ipak roʻmol|sumka|devor soati|bogʻ kursisi|paxta koʻylak|yogʻoch kosa|termos|dasturxon|telefon gʻilofi|surat ramkasi|qoʻlqop|oshxona tarozisi|sochiq|doʻppi|atlas koʻylak|lagan|piyola toʻplami',
    service:
      'tish koʻrigi|tish tozalash|koʻz tekshiruvi|qon tahlili|fizioterapiya|teri shifokori koʻrigi|ultratovush tekshiruvi|emlash|uqalash|parhez maslahati|yurak tekshiruvi|allergiya sinovi|rentgen|bolalar shifokori qabuli',
    day: 'dushanba|seshanba|chorshanba|payshanba|juma|shanba',
    city: 'Toshkent|Samarqand|Buxoro|Andijon|Namangan|Fargʻona|Xiva|Nukus|Qarshi|Termiz|Jizzax|Guliston',
    reason:
      'oʻlchami kichik ekan|rangi boshqacha|tirnalgan holda keldi|ikki marta buyurtma berib qoʻyibman|ikki kunda buzildi|bitta qismi yoʻq|choki soʻkilgan|endi kerak emas',
  },
  price: (amount) => `${amount * 12} 000 soʻm`,
  joints: ['! ', ' '],
  hello: ['Assalomu alaykum', 'Salom', 'Xayrli kun', 'Xayrli tong', 'Hurmatli jamoa'],
  details: [
    'Men yashaydigan shahar: {city}.',
    'Buyurtma raqami {order}.',
    'Saytingizdan javob topolmadim.',
    'Sizlarni tanishim [maslahat berdi|tavsiya qildi].',
    '[Ikki|Uch] marta qoʻngʻiroq qildim, hech kim koʻtarmadi.',
    'Iltimos, tezroq, chunki {day} kuni yoʻlga chiqamiz.',
    'Soat {time} dan keyin menga qulay.',
    '{number} yildan beri mijozingizman.',
  ],
  remarks: [
    'Hozirgina tekshirib koʻrdim.',
    'Hamkasblarim tasdiqlashdi.',
    'Iltimos, {order} raqamini yozib qoʻying.',
    'Bugun soat {time} gacha ishlaymiz.',
    'Yana savolingiz boʻlsa, yozing.',
    'Kutganingiz uchun uzr, bugun murojaatlar koʻp.',
  ],
  thanks: [
    '[Katta|Kattakon] rahmat!',
    'Zoʻr, rahmat, {agent}.',
    'Tushunarli, yordam berdi.',
    'Tez javob uchun rahmat.',
    'Rahmat, boshqa savolim yoʻq.',
  ],
  goodbyes: [
    'Arzimaydi, {name}! Kuningiz xayrli oʻtsin.',
    'Yordam berganimizdan xursandmiz. Xayr!',
    'Istalgan vaqtda murojaat qiling.',
    'Yozganingiz uchun rahmat.',
  ],
  notes: [
    'Omborga qoʻngʻiroq qildim, {day} kunigacha topishadi.',
    'Mijoz xafa, iltimos tezroq javob bering.',
    '{price} chegirma taklif qildim, ruxsat kutyapman.',
    'Xuddi {order} dagi holat.',
    'Soat {time} dan keyin qoʻngʻiroq qilishni soʻradi.',
  ],
  talks: {
    booking: {
      subjects: ['Qabulga yozilish: {service}', '{day} kuniga yozilish', 'Boʻsh vaqt bormi?'],
      openings: [
        'Qabulga yozilmoqchi edim: {service}. {day} kuni soat {time} [boʻshmi|mumkinmi]?',
        '{day} kuni boʻsh vaqt bormi? Menga {service} kerak.',
        '{service} vaqtini {day} kuniga koʻchirsa boʻladimi? Soat {time} dan keyin qulay.',
      ],
      answers: [
        'Albatta, {name}. {day} kuni soat {time} boʻsh. Yozib qoʻyaymi?',
        'Afsuski, {day} kuni joy yoʻq, ertasi kuni soat {time} mumkin.',
        'Ha, boʻladi. Sizni {day}, soat {time} ga yozib qoʻydim.',
      ],
      exchanges: [
        ['Qancha vaqt oladi?', 'Hujjatlar bilan {number}0 daqiqacha.'],
        ['Nima olib kelishim kerak?', 'Pasport va oldingi tahlillar, agar boʻlsa.'],
        ['Bolam bilan kelsam boʻladimi?', 'Albatta, kutish xonasida bolalar burchagi bor.'],
        ['Qaysi shifokor qabul qiladi?', '{number} yillik tajribaga ega mutaxassisimiz.'],
      ],
    },
    price: {
      subjects: ['{item} narxi', 'Narxlar haqida savol', 'Narxlar roʻyxati'],
      openings: [
        '{item} narxi qancha? {number} ta olsam, chegirma [bormi|boʻladimi]?',
        'Boshqa joyda {item} {price} ekan. Sizda ham shu narxga boʻladimi?',
        'Narxlar roʻyxatini yuborsangiz. Menga ayniqsa {item} qiziq.',
      ],
      answers: [
        'Hozir {price}, {name}, soliq bilan birga.',
        'Odatdagi narxi {price}. {number} tadan boshlab oʻn foiz chegirma bor.',
        '{price} dan arzon berolmaymiz, lekin yetkazib berish bepul.',
      ],
      exchanges: [
        ['Karta bilan toʻlasa boʻladimi?', 'Ha, karta, oʻtkazma yoki naqd pul bilan.'],
        ['Bu oxirgi narxmi?', 'Ha, ustiga hech narsa qoʻshilmaydi.'],
        ['Boʻlib toʻlash bormi?', 'Bor, {number} oygacha foizsiz.'],
        ['Taklif qachongacha?', '{day} kuni kechgacha.'],
      ],
    },
    delivery: {
      subjects: ['{order} buyurtmam qayerda?', 'Yetkazib berish: {product}', 'Joʻnatma kechikmoqda'],
      openings: [
        '{order} buyurtmam ({product}) {day} kuni kelishi kerak edi, [hali yoʻq|kelmadi]. Qayerda u?',
        'Yetkazib berasizmi, shahrim {city}? {product} buyurtma qilmoqchiman.',
        '{order} joʻnatmasi holati {number} kundan beri oʻzgarmayapti. Yoʻqolganmi?',
      ],
      answers: [
        'Uzr soʻraymiz, {name}. {order} yoʻlda, {day} kuni yetib boradi.',
        'Ha, yetkazamiz, {number} ish kuni ketadi.',
        'Kuryer manzilni topolmabdi. {day} kuni yana olib boradi.',
      ],
      exchanges: [
        ['Kuryer oldindan qoʻngʻiroq qilsin.', 'Aytib qoʻydim, yarim soat oldin qoʻngʻiroq qiladi.'],
        ['Manzilni oʻzgartirsa boʻladimi?', 'Ha, yangi manzilni yuboring.'],
        ['Olib ketish joyi bormi?', 'Bor, vokzal yonida, soat {time} gacha ochiq.'],
        ['Kechikkani uchun kim javob beradi?', 'Yetkazish pulini qaytaramiz.'],
      ],
    },
    refund: {
      subjects: ['{item} qaytarish', '{order} uchun pul qaytarish', 'Buyurtmani bekor qilish'],
      openings: [
        '{item} qaytarmoqchiman, chunki {reason}. Nima qilishim kerak?',
        '{order} uchun pulim qachon qaytadi? {number} kun oʻtdi.',
        'Iltimos, {order} buyurtmasini bekor qilib, [pulni qaytaring|pulimni bering]: {reason}.',
      ],
      answers: [
        'Tushundim, {name}. Ikki hafta ichida qaytarish mumkin, yorliq pochtangizga yuborildi.',
        '{price} bugun qaytarildi, bank {number} kungacha oʻtkazadi.',
        '{order} bekor qilindi. Pul oʻsha kartaga tushadi.',
      ],
      exchanges: [
        ['Asl qutisi kerakmi?', 'Yoʻq, istalgan mustahkam quti boʻladi.'],
        ['Almashtirsa boʻladimi?', 'Bajonidil. Qaysi oʻlcham yoki rang?'],
        ['Pochta pulini kim toʻlaydi?', 'Biz toʻlaymiz, yorliq puli toʻlangan.'],
      ],
    },
    complaint: {
      subjects: ['Shikoyat', 'Juda xafaman', 'Muammo: {item}'],
      openings: [
        '[Juda|Rosa] xafa boʻldim: {item} boʻyicha {reason}. {price} ga bundan yaxshisini kutgandim.',
        '{day} kuni {number}0 daqiqa kutdim, hech kim uzr ham soʻramadi. Bu qanday xizmat?',
        'Buyurtmamda yana muammo: {reason}!',
      ],
      answers: [
        'Chin dildan uzr soʻrayman, {name}. Bunday boʻlmasligi kerak edi, sababini aniqlayman.',
        'Xabar berganingiz uchun rahmat. Rahbarga yetkazdim, {day} kunigacha qoʻngʻiroq qiladi.',
        'Haqsiz. Keyingi buyurtmaga {price} chegirma taklif qilsam maylimi?',
      ],
      exchanges: [
        ['Rahbar bilan gaplashmoqchiman.', 'Bugun soat {time} dan keyin oʻzi qoʻngʻiroq qiladi.'],
        ['Buni qanday tuzatasiz?', 'Endi har bir joʻnatmani ikki marta tekshiramiz.'],
        ['Menda suratlari bor.', 'Yuboring, katta yordam boʻladi.'],
      ],
    },
    thanks: {
      subjects: ['Rahmat', 'Minnatdorchilik', 'Aʼlo xizmat'],
      openings: [
        'Rahmat aytmoqchi edim: {item} [zoʻr|aʼlo] chiqdi, {agent} juda eʼtiborli ekan.',
        'Hammasi {day} kuni yetib keldi, yaxshi oʻralgan. [Juda mamnunman|Yana buyurtma beraman]!',
        'Butun oilamiz xursand. Jamoaga rahmatimizni yetkazing.',
      ],
      answers: [
        'Qanday yoqimli, {name}! Jamoaga oʻqib beraman.',
        'Kayfiyatimizni koʻtardingiz, rahmat!',
        'Sizga yoqqanidan xursandmiz. Koʻrishguncha!',
      ],
      exchanges: [
        ['Fikrimni qayerda yozsam boʻladi?', 'Sahifamizda, surat ostida.'],
        ['Yangiliklar xati bormi?', 'Bor, oyda bir marta. Yozib qoʻyaymi?'],
      ],
    },
  },
};
