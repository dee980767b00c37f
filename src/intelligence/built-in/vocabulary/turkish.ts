import type { Vocabulary } from './vocabulary.ts';

export const turkish: Vocabulary = {
  code: 'tr',
  feelings: {
    awful: `berbat* | rezalet* | rezil* | korkunç* | iğrenç* | felaket* | kabul edilemez | skandal* | utanç* | yazıklar olsun | dolandırıcı* | dolandır* | sahtekar* | hırsız* | en kötü | bir daha asla | asla bir daha | nefret* | avukat* | saygısızlık* | saygısız* | rezalet | çok kötü | yeter artık | bıktım | bıktık | kandır* | tüketici mahkemesi | fiyasko | dalga geç* | mahvoldu`,
    bad: `çatlak* | çatlamış | damlatıyor | sızdırıyor | tekrar çekil* | yine çekil* | paramı geri | beklettiler | bekledik | olacak iş değil | gıcırdıyor | reddediyor | reddetti | reddedildi | bekletip | bekletiyor* | telefonu kapat* | böyle hizmet olmaz | saçlar | saç vardı | nemli* | ıslak* | leke* | çizik* | bayat* | yanık* | görünmüyor* | düşmüyor* | kaçırıyor* | kötü* | kaba | kabaca | kabalık* | hayal kırıklığı* | sinirli* | sinirlendim | kızgın* | üzgün* | üzüldüm | üzücü* | memnun değil* | memnun kalma* | kirli* | pis | pislik* | kırık* | kırıldı | kırılmış | bozuk* | bozuldu | bozulmuş | arızalı* | arıza | hasarlı* | yırtık* | paramparça | çalışmıyor* | çalışmadı | çalışmaz | açılmıyor* | yüklenmiyor* | giremiyorum | giriş yapamıyorum | yapamıyorum |
      yapamıyoruz | alamıyorum | alamadım | edemiyorum | olmuyor | gelmedi* | gelmiyor* | ulaşmadı* | ulaşamıyorum | ulaşamadım | teslim edilmedi | teslim almadım | almadım | cevap yok | cevap vermiyor* | cevap vermedi* | yanıt yok | yanıt vermiyor* | dönüş yapmadı* | dönüş yapılmadı | kimse | açmıyor* | açan yok | geç kaldı | gecikti | gecikme* | gecikiyor | kayboldu | kayıp* | eksik* | iki kez çekil* |
      iki kere çekil* | iki defa | yanlış ürün | yanlış gel* | yanlış beden | şikayet* | şikâyet* | ilgisiz* | ilgilenmedi* | umursama* | profesyonel değil | yavaş* | donuyor | dondu | kesiliyor | kopuyor | gürültü* | uyuyamadık | uyuyamadım | kokuyor | koku | küf | böcek* | soğuk yemek | iptal edeceğim | mağdur* | imkansız | hiç koruma yok* | ağrı* | yüzüme kapat* | reddetti* | işe yaramıyor | israf`,
    poor: `sorun* | problem* | hata* | maalesef | zor | zordu | zorluk* | karışık* | pahalı* | endişe* | yazık | garip* | bekledim | bekliyorum | bekliyoruz | yine | tekrar tekrar | ikinci kez | üçüncü kez | rahatsız* | sıkıcı*`,
    nothing: `iyi günler | iyi akşamlar | iyi geceler | günaydın | iyi çalışmalar | iyi haftasonları | iyi hafta sonları | sorun değil | sorun yok | iyi olur | iyi olurdu | güzel olurdu | güzel olur | harika olur | daha iyi olur | ne kadar hızlı | daha uygun | uygun mu | kolay gelsin | hangisi daha iyi | yine de`,
    fine: `fena değil | temiz* | hızlı* | çabuk | kolay* | rahat* | kullanışlı* | faydalı* | pratik* | çözüldü | düzeldi | sakin* | zamanında | net | anlaşılır* | güvenilir* | konforlu* | düzgün*`,
    good: `etkilendim | güldürdü | nezaket* | incelik* | sürpriz* | yardımcı ol* | devam edin | böyle devam | sevinç* | teşekkür borçluyuz | iyi | iyiydi | güzel* | memnun* | mutlu* | sevindim | sevdim | sevdik | seviyorum | beğendim | beğendik | hoş* | nazik* | kibar* | güler yüzlü* | güleryüzlü* | sıcakkanlı* | ilgili | lezzetli* | profesyonel* | tavsiye ed* | öneririm | teşekkür ediyorum | çok teşekkür* | teşekkürler ederiz | minnettar* | tebrik* | bravo | sabırlı* | elinize sağlık | ellerinize sağlık | emeğinize sağlık | eline sağlık |
      tekrar geleceğiz | yine geleceğiz | yine geliriz | keyifli* | başarılı* | süper | helal olsun | on numara | sağ olun | sağolun`,
    great: `mükemmel* | harika* | muhteşem* | olağanüstü* | şahane* | enfes* | kusursuz* | en iyi* | bayıldım | bayıldık | fevkalade* | efsane* | inanılmaz güzel | müthiş* | eşsiz* | rüya gibi | fantastik | çok iyi | çok güzel`,
  },
  thanks: 'teşekkürler | teşekkür | sağ olun | sağolun',
  not: 'hiç | asla | ne',
  notAfter: 'değil* | yok | değildi',
  very: 'çok | gerçekten | son derece | aşırı | fazla | tamamen | kesinlikle | oldukça | öyle | böyle | bu kadar | gayet',
  barely: 'biraz | az | kısmen | neredeyse | pek',
  but: 'ama | fakat | ancak | lakin | maalesef | yalnız',
  issues: {
    question: `mı | mi | mu | mü | var mı | mümkün mü | musunuz | misiniz | mısınız | ne kadar | kaç | ne zaman | nerede | nasıl | hangi | neden | niçin | kim | soru* | öğrenmek | acaba`,
    problem: `sorun* | problem* | hata* | çalışmıyor* | açılmıyor* | giremiyorum | giriş yapamıyorum | yapamıyorum | gelmedi* | gelmiyor* | ulaşmadı* | nerede kaldı | siparişim nerede | bozuk* | bozuldu | arıza* | kesiliyor | donuyor | kayboldu | hâlâ | hala | yüklenmiyor*`,
    request: `lütfen | rica* | eder misiniz | yapar mısınız | gönderir misiniz | değiştirir misiniz | istiyorum | istiyoruz | isterim | lazım | gerekiyor | gönder* | değiştir* | iptal* | sil* | ekle* | iade* | değişim`,
    complaint: `şikayet* | şikâyet* | kabul edilemez | rezalet* | saygısız* | hayal kırıklığı* | üzüldüm | kaba | yine | kimse | özür* | berbat* | korkunç* | bekledim | gürültü* | pis* | kirli* | paramparça | yüzüme kapat* | müdür* | hiç koruma`,
    feedback: `öneri* | önerim | iyi olur | iyi olurdu | güzel olurdu | fikir | geliştir* | iyileştir* | genel olarak | görüş* | tavsiyem`,
    appointment: `randevu* | rezervasyon* | yer ayırt* | çift kişilik | tek kişilik | masa | muayene* | aşı | aşısı | müsait* | boş yer`,
    billing: `fatura* | kdv | ödeme* | ödedim | çekildi | çekilmiş | kredi kartı* | kartımdan | havale* | eft | makbuz | muhasebe* | vergi`,
  },
  asks: 'lütfen | rica ederim | eder misiniz | yapar mısınız | gönderir misiniz | gönderin | arayın | unutmayın | yapmanız gerekiyor | değiştirir misiniz',
  promises:
    'göndereceğim | göndereceğiz | gönderiyorum | gönderirim | arayacağım | arayacağız | arayacak | kontrol edeceğim | kontrol edeceğiz | ileteceğim | ileteceğiz | döneceğim | döneceğiz | yapacağım | yapacağız | iade edeceğiz | değiştireceğiz | haber vereceğim | haber vereceğiz | getireceğim | yazacağım | bekleyecek',
  idle: 'çekinmeyin | memnuniyetle | bir dakika | kusura bakma* | özür dileriz | söyler misiniz | geleceğiz | tavsiye ederim',
  moments: {
    near: 'saat | en geç | bu',
    after: 'kadar | önce | sonra | günü | içinde | sabah | öğleden sonra | akşam',
    said: 'bugün | yarın | öbür gün | hemen | derhal | en kısa sürede | en kısa zamanda | gelecek hafta | haftaya | bu hafta | gelecek ay | hafta sonu | hafta sonuna kadar | ay sonuna kadar | gün sonuna kadar | bu akşam | yarın sabah',
    days: 'pazartesi | salı | çarşamba | perşembe | cuma | cumartesi | pazar',
    months:
      'ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık',
    spans: 'dakika | saat | gün | hafta | ay | iş günü',
  },
  lacking:
    /\S{2,}(?:miyor|muyor|madi|medi|mamis|memis|amadim|emedim|amadik|emedik|mamali)\S*(?= |$)|(?:^| )(?:hic|kimse|hicbir)(?= |$)/u,
  weary:
    /(?:ikinci|ucuncu|dorduncu|besinci) (?:kez|kere|defa)|(?:iki|uc|dort|bes|\d+) (?:kere|kez|defa|hafta|gun)(?:dur|dir)?(?= )|saat (?:\S+ )?bekle\S*|(?:haftadir|gundur|aydir|saattir)/u,
  matters: `sipariş | teslimat | kargo | kurye | paket | iade | değişim | para | fiyat | indirim | kupon | kod | ödeme | fatura | kdv | kart | hesap | şifre | giriş | abonelik | garanti | beden | numara | renk | stok | adres | randevu | rezervasyon | oda | kahvaltı | restoran | otopark | havaalanı | transfer | wifi | internet | gürültü | müzik | temizlik | banyo | duş | yatak | manzara | balkon | personel | resepsiyon |
    konaklama | doktor | diş | diş hekimi | hemşire | sonuç | tahlil | reçete | aşı | sigorta | bekleme | tedavi | dışa aktarma | rapor | panel | entegrasyon | uygulama | site | yetki | erişim | kullanıcı | veri | kalite | ambalaj | kutu | ürün | ayakkabı | ceket | lamba | vazo | su ısıtıcı | hediye | sözleşme | hizmet | e-posta`,
  dull: `merhaba selam iyi günler teşekkürler lütfen istiyorum isterim almak yapmak etmek oldu olmuş geldi gelmiyor var yok bugün dün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık saat dakika dakikada gün günü hafta ay yıl bir iki üç dört dörtten beş sorun soru herşey hiç yeni eski sonra önce kurduk
    içinde anneme yoktu yapamıyorum`,
  links: '',
  endings:
    'larını lerini larının lerinin ların lerin larda lerde lardan lerden ları leri lar ler ımız imiz ınız iniz sını sini sına sine ını ini ına ine ında inde ından inden nın nin dan den tan ten da de ım im ın in ı i u ü a e',
  verbs: 'yor yorum yoruz dı di du dü dım dim dik dık mış miş acak ecek mak mek',
  frame: {
    customer: 'Müşteri',
    agent: 'Temsilci',
    waiting: 'Müşteri yanıt bekliyor.',
    issues: {
      question: 'Soru',
      problem: 'Sorun',
      request: 'Talep',
      complaint: 'Şikâyet',
      praise: 'Teşekkür',
      feedback: 'Görüş',
      appointment: 'Randevu',
      billing: 'Ödeme',
      other: 'Görüşme',
    },
  },
};
