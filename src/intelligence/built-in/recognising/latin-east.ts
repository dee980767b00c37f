import type { Tells } from './tells.ts';

/** Languages of the east of Europe, of Asia and of Africa that are written in Latin letters. */
export const latinEast: readonly Tells[] = [
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
    code: 'sq',
    letters: 'çë',
    words: `dhe në e të i një për me nga që është janë ishte jam kam ka kanë nuk s'ka mos por ose nëse kur ku si pse çfarë kush sa
      unë ti ai ajo ne ju ata më na ju mua im ime tuaj jonë ky kjo këtë ende edhe vetëm shumë sot dje nesër këtu faleminderit
      ju lutem përshëndetje mirë dita mund dua duhet askush asgjë kurrë deri pas para`,
    endings: `isht uar imi imit eve ave`,
  },
];
