import type { Vocabulary } from './vocabulary.ts';

export const portuguese: Vocabulary = {
  code: 'pt',
  feelings: {
    awful: `horríve* | terríve* | péssim* | vergonha | vergonhos* | inaceitáve* | inadmissíve* | nojo | nojent* | golpe | golpista* | burla | burlão | fraude | ladrões | pior | nunca mais | odeio | odiei | advogado | ridícul* | desastre* | palhaçada | absurd* | descaso | falta de respeito | um lixo | pesadelo | furios* | indignad* | procon | enganad*`,
    bad: `lascad* | rachad* | pinga | fuga de | cobraram outra vez | cobraram de novo | devolvam | recusa* | rejeita* | cabelos | húmid* | úmid* | manchad* | fora de prazo | vencid* | queimad* | riscad* | deixaram de | deixou de | não aparece* | mau | má | maus | más | mal | ruim | ruins | desiludid* | dececion* | decepcion* | mal-educad* | grosseir* | antipátic* | zangad* | chatead* | irritad* | insatisfeit* | descontente* | sujo | suja | sujos | sujas | sujidade | partid* | quebrad* | danificad* | avariad* | estragad* | defeituos* | com defeito | rasgad* | não funciona* | não abre | não carrega | não liga | trava | travando | não chegou | ainda não chegou |
      não chega | não recebi | nunca chegou | nunca recebi | sem resposta | ninguém responde | ninguém atende | ninguém me | ninguém nos | não respondem | ignorad* | atras* | demora* | perdid* | sumiu | desapareceu | cobraram duas vezes | cobrado duas vezes | duas vezes | errad* | reclama* | queixa* | incompetent* | lento | lenta | lentidão | barulho* | barulhent* | não conseguimos dormir | não consigo | não conseguimos |
      impossível | mau cheiro | cheiro* | mofo | baratas | cancelar a minha | cancelar minha | caríssim* | dinheiro de volta | cai a toda a hora | desligou na cara | desligou o telefone | recus* | dor | dói | falta*`,
    poor: `problema* | erro* | infelizmente | difícil | difíceis | complicad* | car* demais | confus* | preocupad* | pena | estranh* | esperei | à espera | outra vez | de novo | segunda vez | terceira vez | desconfortáve* | chato`,
    nothing: `plano profissional | bom dia | boa tarde | boa noite | boas | bom fim de semana | sem problema | não há problema | seria bom | seria ótimo | seria útil | gostaria | gostaríamos | melhor para mim | melhores cumprimentos | o melhor seria | qual o melhor | prefiro de manhã`,
    fine: `bem | corret* | limp* | rápid* | rapidamente | fácil | fáceis | confortáve* | útil | úteis | prátic* | eficiente* | resolvid* | resolveram | tranquil* | pontual  | simples | acolhedor* | confiáve*`,
    good: `impressionad* | rir | gentileza | surpreendid* | que surpresa | surpresa | ajudaram | continuem | alegria | bom | boa | bons | muito bem | content* | satisfeit* | feliz* | simpátic* | gentil | gentis | amáve* | atencios* | bonit* | lind* | delicios* | saboros* | gostos* | muito profissional | profissionais | recomendo | recomendad* | apreci* | gostei | gostámos | gostamos | gosto | adorei | adorámos | adoramos | amei | muito obrigad* | obrigadíssim* | agradeço | agradecid* | parabéns | muito pacient* | paciência |
      voltaremos | voltarei | prazer | agradáve* | nota dez | nota 10 | super | top | legal | bacana`,
    great: `excelente* | perfeit* | maravilhos* | fantástic* | incríve* | estupend* | magnífic* | espetacular* | extraordinári* | excecional | excepcional | ótim* | óptim* | melhor | melhores | impecáve* | sensaciona* | brilhante* | um sonho | cinco estrelas | show`,
  },
  thanks: 'obrigado | obrigada | agradeço',
  not: 'não | nunca | jamais | sem | nem | nada | nenhum | nenhuma',
  notAfter: '',
  very: 'muito | muita | realmente | demasiado | tão | extremamente | totalmente | completamente | absolutamente | super | bastante | mesmo',
  barely: 'um pouco | quase | ligeiramente | meio',
  but: 'mas | porém | contudo | no entanto | embora | infelizmente',
  issues: {
    question: `é possível | há | têm | tem | vocês têm | vocês tem | posso | pode-se | quanto | quantos | quando | onde | como | qual | quais | por que | porque | quem | pergunta | dúvida | saber | aceitam`,
    problem: `problema* | erro* | não funciona* | não consigo | não abre | não carrega | não chegou | não chega | não recebi | onde está | cadê | avariad* | quebrad* | trava* | sumiu | defeito | deixou de | parou de`,
    request: `por favor | poderia* | podem | pode | quero | queria | gostaria | preciso | precisamos | enviar | enviem | mudar | alterar | cancelar | apagar | adicionar | devolver | devolução | reembolso | trocar | troca`,
    complaint: `reclamação | reclamar | queixa | vergonha | inaceitáve* | desiludid* | decepcion* | grosseir* | mal-educad* | outra vez | de novo | ninguém | desculpa* | horríve* | péssim* | esperei | barulho* | suj* | descaso | lent*`,
    feedback: `sugestão | sugestões | sugiro | seria bom | seria ótimo | seria útil | ideia | melhorar | melhoria | opinião | no geral | em geral`,
    appointment: `consulta | marcar | marcação | agendar | agendamento | reservar | reserva | quarto duplo | quarto individual | uma mesa | vacina* | horário`,
    billing: `fatura* | factura* | nota fiscal | iva | pagamento | cobr* | cartão | transferência | recibo | boleto | contabilidade | nif`,
  },
  asks: 'por favor | poderia* | podem | envie | enviem | não se esqueça | devem | ligue-me | confirme',
  promises:
    'vou enviar | vamos enviar | enviarei | enviaremos | envio-lhe | ligo-lhe | ligarei | vou verificar | vamos verificar | verificarei | vou tratar | vamos tratar | vai ligar | entrará em contacto | entraremos em contato | farei | faremos | vou | vamos devolver',
  idle: 'não hesite | teremos todo o gosto | um momento | desculpe | dizer-me | voltaremos | vou ficar',
  moments: {
    near: 'até | antes de | no | na | em | dentro de | às | a partir de | depois de | este | esta | para',
    after: 'de manhã | à tarde | à noite | da manhã | da tarde | próximo | próxima | que vem',
    said: 'hoje | amanhã | depois de amanhã | agora mesmo | imediatamente | o mais rápido possível | assim que possível | na próxima semana | próxima semana | semana que vem | esta semana | no próximo mês | fim de semana | fim do mês | fim do dia',
    days: 'segunda | terça | quarta-feira | quinta | sexta | sábado | domingo',
    months:
      'janeiro | fevereiro | março | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro',
    spans: 'minuto | hora | dia | semana | mês | meses | dias úteis',
  },
  lacking: /(?:^| )(?:nao|nunca|ninguem|nenhum|nenhuma|deixou de|deixaram de|sem) (?!sei|hesit)/u,
  weary:
    /(?:segunda|terceira|quarta|quinta) vez|(?:ha|faz) (?:\S+ )?(?:dias|semanas|meses|horas)|(?:duas|tres|quatro|cinco|\d+) (?:semanas|vezes)/u,
  matters: `encomenda | pedido | entrega | envio | pacote | estafeta | devolução | reembolso | troca | preço | desconto | cupão | cupom | pagamento | fatura | iva | cartão | conta | senha | palavra-passe | acesso | assinatura | subscrição | garantia | tamanho | cor | morada | endereço | consulta | reserva | quarto | pequeno-almoço | café da manhã | restaurante | estacionamento | aeroporto | transfer |
    wifi | internet | barulho | música | limpeza | banho | duche | cama | vista | varanda | equipa | equipe | receção | recepção | estadia | médico | doutor | doutora | dentista | resultados | exames | análises | receita | vacina | seguro | espera | tratamento | exportação | relatório | painel | integração | aplicação | aplicativo | site | permissões | utilizador | usuário | dados | qualidade | embalagem | produto |
    sapatos | casaco | candeeiro | jarra | chaleira | presente | contrato | serviço | modo escuro`,
  dull: `olá bom boa dia tarde noite obrigado obrigada favor senhor senhora quero queria gostaria poderia podem pode posso ter tenho temos fazer hoje ontem amanhã segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro hora horas minutos semana mês ano duas dois três cinco problema pergunta tudo todos nada
    nova novo mesma mesmo vezes volta cobraram ficou pronta seria tivesse sugestão dinheiro`,
  links: 'de do da para',
  endings: 's es a o',
  verbs: 'ar er ir ado ido aram eram',
  frame: {
    customer: 'Cliente',
    agent: 'Agente',
    waiting: 'O cliente espera uma resposta.',
    issues: {
      question: 'Pergunta',
      problem: 'Problema',
      request: 'Pedido',
      complaint: 'Reclamação',
      praise: 'Elogio',
      feedback: 'Opinião',
      appointment: 'Marcação',
      billing: 'Faturação',
      other: 'Conversa',
    },
  },
};
