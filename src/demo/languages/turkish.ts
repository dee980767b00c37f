import type { Language } from './language.ts';

export const turkish: Language = {
  code: 'tr',
  countries: ['TR'],
  women: 'Ayşe:ayse Elif Zeynep Merve Esra Derya Büşra:busra Selin Gül:gul Ceren Hande Pınar:pinar',
  men: 'Mehmet Mustafa Emre Burak Can Murat Onur Kerem Barış:baris Hakan Serkan Çağlar:caglar',
  surnames:
    'Yılmaz:yilmaz Kaya Demir Çelik:celik Şahin:sahin Yıldız:yildiz Öztürk:ozturk Aydın:aydin Arslan Doğan:dogan Kılıç:kilic Aslan Koç:koc Kurt Polat Erdem',
  words: {
    product:
      'seramik demlik|yün battaniye|masa lambası|deri cüzdan|koşu ayakkabısı|yağmurluk|kahve değirmeni|ipek eşarp|sırt çantası|duvar saati|bahçe sandalyesi|pamuklu gömlek|ahşap kase|termos|masa örtüsü|telefon kılıfı|çerçeve|kışlık eldiven|mutfak terazisi|banyo havlusu',
    service:
      'diş muayenesi|diş temizliği|göz muayenesi|kan tahlili|fizik tedavi|cilt muayenesi|ultrason|aşı|masaj|diyetisyen görüşmesi|kalp kontrolü|alerji testi|röntgen|çocuk doktoru randevusu',
    day: 'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi',
    city: 'İzmir|Ankara|Bursa|Antalya|Konya|Trabzon|Adana|Eskişehir|Mersin|Samsun',
    reason:
      'beden küçük geldi|rengi farklı|çizik geldi|yanlışlıkla iki kez sipariş vermişim|iki günde bozuldu|bir parçası eksik|dikişi açıldı|artık ihtiyacım yok',
  },
  price: (amount) => `${amount * 30} TL`,
  joints: ['! ', ' '],
  hello: ['Merhaba', 'İyi günler', 'Günaydın', 'Selam', 'Sayın yetkili'],
  details: [
    'Bulunduğum şehir {city}.',
    'Sipariş numaram {order}.',
    'Sitenizde cevabını bulamadım.',
    'Sizi bir arkadaşım önerdi.',
    '[İki|Üç] kez aradım, kimse açmadı.',
    'Biraz acele, {day} günü yola çıkıyoruz.',
    'Saat {time} sonrası uygunum.',
    '{number} yıldır müşterinizim.',
  ],
  remarks: [
    'Şimdi kontrol ettim.',
    'Arkadaşlarımız doğruladı.',
    'Lütfen {order} numarasını not alın.',
    'Bugün {time} saatine kadar açığız.',
    'Başka sorunuz olursa buradayım.',
    'Beklettiğimiz için üzgünüz, bugün yoğunuz.',
  ],
  thanks: [
    'Çok teşekkürler!',
    'Harika, sağ olun {agent}.',
    'Anladım, [işime yaradı|yardımcı oldu].',
    'Hızlı cevap için teşekkürler.',
    'Teşekkürler, başka sorum yok.',
  ],
  goodbyes: [
    'Rica ederiz {name}! İyi günler.',
    'Yardımcı olabildiysek ne mutlu. Hoşça kalın!',
    'Her zaman bekleriz.',
    'Bize yazdığınız için teşekkürler.',
  ],
  notes: [
    'Depoyu aradım, {day} gününe kadar bulacaklar.',
    'Müşteri kızgın, lütfen hızlı dönün.',
    '{price} indirim önerdim, onay bekliyorum.',
    '{order} ile aynı durum.',
    'Saat {time} sonrası aranmak istiyor.',
  ],
  talks: {
    booking: {
      subjects: ['Randevu: {service}', '{day} günü için randevu', 'Boş saat var mı?'],
      openings: [
        'Randevu almak istiyorum: {service}. {day} günü saat {time} [uygun mu|olur mu]?',
        '{day} günü boş saatiniz var mı? Konu: {service}.',
        'Randevumu ({service}) {day} gününe alabilir miyiz? Saat {time} sonrası daha iyi.',
      ],
      answers: [
        'Tabii {name}. {day} günü saat {time} boş. Ayırayım mı?',
        'Maalesef {day} dolu, ertesi gün saat {time} uygun.',
        'Olur, {day} günü saat {time} için kaydettim.',
      ],
      exchanges: [
        ['Ne kadar sürer?', 'İşlemlerle birlikte {number}0 dakika.'],
        ['Yanımda ne getireyim?', 'Kimlik ve varsa eski sonuçlar.'],
        ['Oğlum da gelebilir mi?', 'Elbette, bekleme odasında oyun köşesi var.'],
      ],
    },
    price: {
      subjects: ['{item} fiyatı', 'Fiyat sorusu', 'Fiyat listesi'],
      openings: [
        '{item} ne kadar? {number} tane alırsam indirim [var mı|olur mu]?',
        'Başka yerde {item} {price}. Aynı fiyata olur mu?',
        'Fiyat listesini gönderir misiniz? En çok {item} ilgimi çekiyor.',
      ],
      answers: [
        'Şu an {price}, {name}, vergi dahil.',
        'Normal fiyatı {price}. {number} adetten sonra yüzde on indirim var.',
        '{price} altına inemiyoruz ama kargo ücretsiz.',
      ],
      exchanges: [
        ['Kartla ödeyebilir miyim?', 'Evet, kart, havale veya nakit.'],
        ['Bu son fiyat mı?', 'Evet, üzerine bir şey eklenmez.'],
        ['Taksit var mı?', 'Var, {number} taksite kadar faizsiz.'],
      ],
    },
    delivery: {
      subjects: ['{order} siparişim nerede?', 'Kargo: {product}', 'Geciken paket {order}'],
      openings: [
        '{order} siparişim ({product}) {day} günü gelecekti, [hâlâ yok|gelmedi]. Nerede?',
        'Şehrime ({city}) gönderiyor musunuz? {product} sipariş etmek istiyorum.',
        '{order} kargosu {number} gündür aynı yerde. Kayboldu mu?',
      ],
      answers: [
        'Özür dileriz {name}. {order} yolda, {day} günü elinizde olur.',
        'Evet gönderiyoruz, {number} iş günü sürer.',
        'Kurye adresi bulamamış. {day} günü tekrar gelecek.',
      ],
      exchanges: [
        ['Kurye önceden arasın lütfen.', 'Not düştüm, yarım saat önce arayacak.'],
        ['Adresi değiştirebilir miyim?', 'Evet, yeni adresi gönderin.'],
        ['Teslim noktası var mı?', 'Var, garın yanında, {time} saatine kadar açık.'],
      ],
    },
    refund: {
      subjects: ['İade: {item}', '{order} için para iadesi', 'Sipariş iptali'],
      openings: [
        '{item} iade etmek istiyorum, çünkü {reason}. Ne yapmalıyım?',
        '{order} için param ne zaman yatacak? {number} gün oldu.',
        'Lütfen {order} siparişini iptal edip [parayı iade edin|ücreti geri yatırın]: {reason}.',
      ],
      answers: [
        'Anlıyorum {name}. İki hafta içinde iade edebilirsiniz, etiket postanızda.',
        '{price} iadesi bugün yapıldı, banka {number} güne kadar yatırır.',
        '{order} iptal edildi, para aynı karta döner.',
      ],
      exchanges: [
        ['Orijinal kutu gerekli mi?', 'Hayır, sağlam bir kutu yeter.'],
        ['Değiştirebilir miyim?', 'Memnuniyetle. Hangi beden ya da renk?'],
        ['Kargoyu kim öder?', 'Biz öderiz, etiket hazır.'],
      ],
    },
    complaint: {
      subjects: ['Şikâyet', 'Çok üzgünüm', 'Sorun: {item}'],
      openings: [
        '[Çok|Gerçekten] hayal kırıklığına uğradım: {item}, {reason}. {price} verdim, böyle beklemezdim.',
        '{day} günü {number}0 dakika bekledim, kimse özür bile dilemedi. Bu nasıl hizmet?',
        'Siparişimde yine sorun var: {reason}!',
      ],
      answers: [
        'İçtenlikle özür dilerim {name}. Nedenini bulacağım.',
        'Haber verdiğiniz için sağ olun. Müdürümüz {day} gününe kadar arayacak.',
        'Haklısınız. Sonraki siparişte {price} indirim kabul eder misiniz?',
      ],
      exchanges: [
        ['Müdürle görüşmek istiyorum.', 'Bugün {time} sonrası sizi arayacak.'],
        ['Bunu nasıl önleyeceksiniz?', 'Artık her paketi iki kez kontrol ediyoruz.'],
        ['Fotoğrafları var.', 'Gönderin lütfen, çok yardımcı olur.'],
      ],
    },
    thanks: {
      subjects: ['Teşekkür', 'Memnuniyet', 'Harika hizmet'],
      openings: [
        'Teşekkür etmek istedim: {item} [harika|kusursuz] çıktı, {agent} çok ilgiliydi.',
        'Her şey {day} günü özenle paketlenmiş geldi. [Çok memnunum|Yine alırım]!',
        'Ailece çok sevindik, ekibe selamlar.',
      ],
      answers: [
        'Ne kadar naziksiniz {name}! Herkese okuyacağım.',
        'Günümüzü güzelleştirdiniz!',
        'Beğenmenize sevindik. Görüşürüz!',
      ],
      exchanges: [['Nereye yorum yazabilirim?', 'Sayfamızda, fotoğrafın altına.']],
    },
  },
};
