import type { Vocabulary } from './vocabulary.ts';

export const french: Vocabulary = {
  code: 'fr',
  feelings: {
    awful: `horrible* | affreux | affreuse | catastroph* | scandaleu* | honteu* | une honte | inadmissible* | inacceptable* | dégoûtant* | dégueulasse | arnaque* | arnaqué* | escroc* | escroquerie | voleurs | pire | la pire | le pire | jamais plus | plus jamais | déteste | avocat | ridicule | lamentable* | exécrable* | ras le bol | marre |
      révolt* | outré* | furieu* | cauchemar | indigne | foutage`,
    bad: `fêlé* | fissuré* | fuit | fuite | de nouveau prélevé | encore prélevé | remboursez | attendu une heure | refuse | refusé* | cheveux | humide* | taché* | tache* | raté* | rayé* | périmé* | brûlé* | ne passe pas | semaines que | attends | disparu | égaré* | mauvais* | mal | déçu* | décevant* | déception | impoli* | désagréable* | en colère | énervé* | fâché* | mécontent* | insatisfait* | sale* | cassé* | brisé* | abîmé* | endommagé* | défectueu* | en panne | déchiré* | en mille morceaux | morceaux | ne fonctionne pas | ne fonctionne plus | ne marche pas | ne marche plus | ne s'ouvre pas |
      ne charge pas | plante | bloqué* | pas arrivé* | toujours pas | pas reçu* | jamais reçu | jamais arrivé | n'arrive jamais | n'arrive plus | n'arrive pas | pas de réponse | aucune réponse | personne ne répond | personne ne | sans réponse | ignoré* | retard | en retard | perdu* | disparu* | débité deux fois | prélevé deux fois | deux fois | erreur de commande |
      plainte | réclamation | me plaindre | incompétent* | lent | lente | lents | lentes | lenteur | bruit* | bruyant* | pas pu dormir | impossible | odeur* | moisi* | froid* | annuler mon abonnement | hors de prix | refus* | impolie | mauvaise taille | raccroché | manque | malpoli* | douleur* | coupe sans cesse | cafards | se coupe | aucune protection`,
    poor: `problème* | erreur* | malheureusement | difficile* | compliqué* | cher | chère | confus | inquiet | inquiète | dommage | bizarre | bug | attendu | encore une fois | deuxième fois | troisième fois | gêne* | gênant* | regrett* | inconfortable*`,
    nothing: `cher monsieur | chère madame | cher service | chère équipe | cher docteur | plan professionnel | offre professionnelle | bonne journée | bonne soirée | bon week-end | bonne réception | bon courage | pas de problème | sans problème | ce serait bien | ce serait super | serait bien | serait mieux | le mieux | au mieux | mieux pour moi | bien cordialement | bien à vous | bien sûr | si possible | j'aimerais | aimerais | aimerait | est-ce bien | meilleures salutations | ou bien | mal à la gorge | bon de | bien vouloir | bonne adresse | bonne taille`,
    fine: `bien | correct* | propre* | rapide* | rapidement | facile* | facilement | pratique* | utile* | confortable* | efficace* | résolu* | calme | ponctuel* | clair* | simple | fiable* | convenable | accueillant*`,
    good: `impressionné* | rire | gentillesse | belle surprise | quelle belle | surprise | aidé* | continuez | joie | touché* par | bon | bonne | bons | bonnes | très bien | content* | satisfait* | heureu* | ravi* | aimable* | gentil* | gentillesse | sympa* | sympathique* | chaleureu* | beau | belle | joli* | délicieu* | professionnel* | recommande* | apprécié* | j'aime | aime | adoré | adore | merci beaucoup | grand merci | mille mercis | merci infiniment | remercie* | remerciement* | bravo | félicitations |
      si patient* | très patient* | patient* et | patience | doux | douce | attentionné* | à l'écoute | super | top | chouette | impeccable* | reviendrons | reviendrai | plaisir | agréable* | souriant* | réactif* | nickel`,
    great: `excellent* | parfait* | magnifique* | merveilleu* | fantastique* | formidable* | génial* | incroyable* | exceptionnel* | extraordinaire* | superbe* | remarquable* | le meilleur | la meilleure | meilleur* | sublime* | enchanté* | au top | épatant* | irréprochable* | un rêve | exactement ce`,
  },
  thanks: 'merci | remercie',
  not: 'pas | jamais | aucun | aucune | sans | ni | rien | plus',
  notAfter: 'pas | plus | jamais',
  very: 'très | vraiment | trop | tellement | extrêmement | totalement | complètement | absolument | si | particulièrement | tout à fait | fort | super',
  barely: 'un peu | assez | plutôt | légèrement | presque | moyennement',
  but: 'mais | cependant | pourtant | toutefois | malheureusement | par contre',
  issues: {
    question: `est-ce que | est-il possible | y a-t-il | avez-vous | puis-je | peut-on | pouvez-vous me dire | combien | quand | où | comment | quel* | pourquoi | qui | question | savoir | proposez-vous | acceptez-vous`,
    problem: `problème* | erreur* | ne fonctionne pas | ne fonctionne plus | ne marche pas | ne marche plus | n'arrive pas | n'arrive plus | n'arrive jamais | impossible de | en panne | pas reçu | pas arrivé* | toujours pas | où est | bloqué* | plante | bug | cassé* | disparu* | coupe`,
    request: `pourriez-vous | pouvez-vous | je voudrais | nous voudrions | je souhaite | nous souhaitons | j'ai besoin | merci de | veuillez | s'il vous plaît | envoyer | renvoyer | modifier | changer | annuler | supprimer | ajouter | retourner | rembours* | échanger | retour`,
    complaint: `plainte | réclamation | inadmissible* | inacceptable* | scandaleu* | honte* | déçu* | impoli* | encore une fois | personne ne | excuses | horrible* | catastroph* | attendu | bruit* | sale* | mille morceaux | aucune protection | raccroché | musique | malpoli* | lent*`,
    feedback: `suggestion* | suggérer | ce serait bien | serait bien | serait utile | idée | améliorer | amélioration | avis | dans l'ensemble | globalement | retour d'expérience | remarque`,
    appointment: `rendez-vous | réserver | réservation | chambre double | chambre simple | une table | consultation | vaccin* | créneau | disponibilité`,
    billing: `facture* | tva | paiement | débité* | prélevé* | prélèvement | carte bancaire | payé* | virement | reçu fiscal | comptabilité | avoir`,
  },
  asks: `pourriez-vous | pouvez-vous | veuillez | merci de | s'il vous plaît | envoyez | n'oubliez pas | vous devez | rappelez`,
  promises: `je vais | nous allons | je vous envoie | nous vous envoyons | je vous rappelle | nous vous rappelons | je m'en occupe | j'enverrai | nous enverrons | je vérifie | nous vérifions | je transmets | je vous tiens | vous appellera | vous rappellera | vous contactera | je ferai | nous ferons`,
  idle: `n'hésitez pas | me dire | serons ravis | serions ravis | dites-moi | un instant | excuser`,
  moments: {
    near: `avant | jusqu'à | d'ici | le | à | dans | en | pour | dès | après | au plus tard | cette | ce | fin`,
    after: 'matin | midi | après-midi | soir | prochain | prochaine | heures',
    said: `aujourd'hui | demain | après-demain | ce soir | tout de suite | immédiatement | dès que possible | au plus vite | la semaine prochaine | cette semaine | le mois prochain | fin de semaine | fin du mois | fin de journée`,
    days: 'lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche',
    months:
      'janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre',
    spans: 'minute | heure | jour | semaine | mois',
  },
  lacking:
    /(?:^| )(?:ne|n) (?:\S+ ){1,3}?(?:pas|plus|jamais|rien|aucune?|toujours pas)(?= |$)|(?:^| )(?:personne|aucune?|sans) /u,
  weary:
    /(?:deuxieme|troisieme|quatrieme|cinquieme) fois|(?:depuis|ca fait|cela fait) (?:\S+ )?(?:jours|semaines|mois|heures)|a chaque fois|(?:deux|trois|quatre|cinq|\d+) (?:semaines|fois)/u,
  matters: `commande | livraison | colis | livreur | retour | remboursement | échange | prix | tarif | remise | code promo | paiement | facture | tva | carte | compte | mot de passe | connexion | abonnement | garantie | taille | couleur | stock | adresse | rendez-vous | réservation | chambre | petit-déjeuner | restaurant | parking | aéroport | navette | wifi | internet |
    bruit | musique | ménage | salle de bain | douche | lit | vue | balcon | personnel | réception | séjour | médecin | docteur | dentiste | résultats | analyses | ordonnance | vaccin | assurance | attente | traitement | export | rapport | tableau de bord | intégration | application | site | droits | accès | utilisateur | données | qualité | emballage |
    article | chaussures | veste | lampe | vase | bouilloire | cadeau | contrat | service | mail`,
  dull: `bonjour bonsoir merci madame monsieur cordialement voudrais pourriez pouvez peut peux avoir avez avons faire fait fois aujourd'hui hier demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre heure heures minutes jour jours semaine mois nuit deux trois problème question
    rien tout tous toute encore déjà toujours jamais grand grande petit petite bon bonne nouveau nouvelle arrive arrivé numéro aucune aucun coûte combien ajouter renvoyer mille été`,
  links: 'de du des à d en',
  endings: 's x es e',
  verbs: 'er ez ait aient ons',
  frame: {
    customer: 'Client',
    agent: 'Agent',
    waiting: 'Le client attend une réponse.',
    issues: {
      question: 'Question',
      problem: 'Problème',
      request: 'Demande',
      complaint: 'Réclamation',
      praise: 'Remerciements',
      feedback: 'Avis',
      appointment: 'Rendez-vous',
      billing: 'Facturation',
      other: 'Conversation',
    },
  },
};
