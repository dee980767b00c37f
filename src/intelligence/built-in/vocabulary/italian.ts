import type { Vocabulary } from './vocabulary.ts';

export const italian: Vocabulary = {
  code: 'it',
  feelings: {
    awful: `orribil* | terribil* | pessim* | vergogn* | inaccettabil* | indecent* | scandalos* | schifo | schifos* | disgustos* | truffa* | truffat* | truffatori | ladri | peggior* | peggio | mai più | odio | avvocato | ridicol* | disastro* | disastros* | incubo | furios* | indegn* | presa in giro | una barzelletta | allucinant*`,
    bad: `scheggiat* | crepat* | perdita | gocciola | addebitat* di nuovo | infernal* | rumoraccio | rifiuta* | capelli | umid* | macchi* | scadut* | bruciat* | graffiat* | non appare | non compaiono | smettono | male | cattiv* | delus* | deludent* | delusione | maleducat* | scortes* | sgarbat* | arrabbiat* | infastidit* | insoddisfatt* | scontent* | sporc* | rott* | danneggiat* | guast* | difettos* | non funziona* | non va | non parte | non carica | non si apre | non scalda | si blocca | bloccat* | non è arrivat* | non arriva | non è ancora arrivat* | mai arrivat* | non ho ricevuto |
      mai ricevut* | nessuna risposta | nessuno risponde | nessuno mi | nessuno ci | nessuno ha | non rispondono | senza risposta | ignorat* | ritard* | in ritardo | perso | persa | persi | perse | perdut* | smarrit* | sparit* | addebitat* due volte | due volte | sbagliat* | reclamo | lamentar* | lamentela | incompetent* | poco professional* | lento | lenta | lentezza | lentissim* | rumor* | rumoros* | non abbiamo dormito | non siamo riusciti |
      impossibile | non riesco | non posso | puzza* | muffa | scarafaggi | disdire | carissim* | chiuso il telefono | in faccia | rifiut* | cade continuamente | dolore | fa male | manca`,
    poor: `problem* | error* | purtroppo | difficil* | complicat* | caro | cara | confus* | preoccupat* | peccato | stran* | aspettato | aspettando | ancora una volta | di nuovo | seconda volta | terza volta | scomod* | noios*`,
    nothing: `piano professionale | cara signora | caro signore | non so come ringraziar* | buongiorno | buonasera | buona giornata | buona serata | buon lavoro | nessun problema | non c'è problema | sarebbe bello | sarebbe utile | sarebbe meglio | meglio se | va bene | quanto prima | mi piacerebbe | ci piacerebbe | per me è meglio | cari saluti | distinti saluti`,
    fine: `bene | corrett* | pulit* | rapid* | veloc* | facil* | comod* | utile | utili | utilissim* | pratic* | efficient* | risolt* | tranquill* | puntual* | chiar* | semplic* | accoglient* | affidabil*`,
    good: `impressionat* | ridere | gentilezza | ringraziarvi | ringraziarla | sorpresa | aiutat* | gioia | continuate così | buon* | molto bene | content* | soddisfatt* | felic* | gentil* | gentilezza | simpatic* | cortes* | disponibilissim* | attent* | bell* | carin* | gustos* | squisit* | delizios* | molto professional* | professionalità | consigli* | consigliat* | apprezzat* | mi piace | ci è piaciuto | piaciut* | adorat* | adoro | amo | grazie mille | molte grazie | grazie infinite | ringrazi* | complimenti | bravi | bravissim* | molto pazient* | pazienza |
      torneremo | tornerò | piacere | piacevol* | cordial* | super | top`,
    great: `come ringraziarvi | eccellent* | perfett* | meraviglios* | fantastic* | incredibil* | stupend* | magnific* | spettacolar* | straordinari* | eccezional* | ottim* | migliore | miglior | splendid* | impeccabil* | favolos* | un sogno | bellissim* | buonissim* | felicissim* | insuperabil*`,
  },
  thanks: 'grazie | ringrazio',
  not: 'non | mai | senza | né | niente | nessun | nessuna | neanche',
  notAfter: '',
  very: 'molto | davvero | troppo | così | estremamente | totalmente | completamente | assolutamente | particolarmente | tanto | veramente',
  barely: "un po' | abbastanza | piuttosto | leggermente | quasi",
  but: 'ma | però | tuttavia | purtroppo | anche se',
  issues: {
    question: `è possibile | c'è | ci sono | avete | posso | si può | quanto | quanti | quando | dove | come | quale | quali | perché | chi | domanda | sapere | accettate | offrite | calzano`,
    problem: `problem* | error* | non funziona* | non riesco | non scalda | non parte | non è arrivat* | non arriva | non ho ricevuto | dov'è | guast* | rott* | si blocca | smarrit* | smesso | non più | cosa devo fare | difettos*`,
    request: `per favore | potete | può | potreste | potrebbe | vorrei | vorremmo | ho bisogno | desidero | inviare | mandare | cambiare | modificare | annullare | cancellare | aggiungere | restituire | reso | rimborso | sostituire`,
    complaint: `reclamo | vergogn* | inaccettabil* | delus* | maleducat* | di nuovo | nessuno | scuse | orribil* | pessim* | aspettato | rumor* | sporc* | chiuso il telefono | lent* | lamentela | scortes*`,
    feedback: `suggerimento | suggerisco | sarebbe bello | sarebbe utile | idea | migliorare | miglioramento | opinione | nel complesso | in generale | tutto | consiglio`,
    appointment: `appuntamento | prenotare | prenotazione | camera doppia | camera singola | un tavolo | visita | vaccin* | disponibilità`,
    billing: `fattura* | iva | pagamento | addebit* | carta di credito | bonifico | ricevuta | contabilità | pagato`,
  },
  asks: 'per favore | potete | potreste | può | inviate | non dimenticate | dovete | chiamatemi',
  promises:
    'le invio | le invierò | invieremo | invierò | la chiamo | la chiamerò | chiamerò | chiameremo | me ne occupo | ci occupiamo | verifico | verificheremo | controllo | la richiamerà | la contatterà | farò | faremo | rimborseremo | le mando | manderò',
  idle: 'non esitate | non esiti | saremo lieti | un attimo | mi scusi | dirmi | torneremo',
  moments: {
    near: 'entro | fino a | fino al | il | per | tra | fra | in | alle | dal | dopo | prima di | prima del | questo | questa',
    after: 'mattina | pomeriggio | sera | prossimo | prossima',
    said: 'oggi | domani | dopodomani | stasera | subito | immediatamente | al più presto | appena possibile | la prossima settimana | questa settimana | il mese prossimo | fine settimana | fine mese | fine giornata',
    days: 'lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica',
    months:
      'gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre',
    spans: 'minut | ora | ore | giorn | settiman | mes',
  },
  lacking: /(?:^| )(?:non|nessuno|nessuna|mai|niente|senza) (?!so|vedo l|e necessario|esit)/u,
  weary:
    /(?:seconda|terza|quarta|quinta) volta|da (?:\S+ )?(?:giorni|settimane|mesi|ore)(?= |$)|(?:due|tre|quattro|cinque|\d+) (?:settimane|mesi|volte)/u,
  matters: `ordine | consegna | spedizione | pacco | corriere | reso | rimborso | cambio | prezzo | sconto | buono | pagamento | fattura | iva | carta | conto | password | accesso | abbonamento | garanzia | taglia | numero | colore | indirizzo | appuntamento | prenotazione | camera | camera doppia | colazione | ristorante | parcheggio | aeroporto | navetta | wifi | internet | rumore | musica |
    pulizia | bagno | doccia | letto | vista | balcone | personale | reception | segretaria | telefono | soggiorno | medico | dottore | dottoressa | dentista | risultati | esami | ricetta | vaccino | assicurazione | attesa | terapia | esportazione | report | dashboard | integrazione | app | sito | permessi | utente | dati | qualità | imballaggio | prodotto | scarpe | giacca | lampada | vaso | bollitore | regalo | contratto | servizio`,
  dull: `buongiorno buonasera ciao salve grazie prego gentile signor signora vorrei vorremmo potete potreste può posso avere ho abbiamo fare fatto oggi ieri domani lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ora ore minuti giorno giorni settimana mese anno due tre adulti
    problema domanda tutto tutti niente comprato devo porto solito stata madre prenotare sicuro adorato`,
  links: 'di del della da',
  endings: 'i e a o',
  verbs: 'are ere ire ato uto ito ano ono',
  frame: {
    customer: 'Cliente',
    agent: 'Operatore',
    waiting: 'Il cliente aspetta una risposta.',
    issues: {
      question: 'Domanda',
      problem: 'Problema',
      request: 'Richiesta',
      complaint: 'Reclamo',
      praise: 'Complimenti',
      feedback: 'Opinione',
      appointment: 'Appuntamento',
      billing: 'Fatturazione',
      other: 'Conversazione',
    },
  },
};
