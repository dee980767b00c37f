import type { Vocabulary } from './vocabulary.ts';

export const spanish: Vocabulary = {
  code: 'es',
  feelings: {
    awful: `horrible* | terrible* | pésim* | fatal | vergüenza | vergonzos* | inaceptable* | indignante* | indignad* | asco | asqueros* | repugnante* | estafa* | estafador* | ladrones | robo | fraude | peor | la peor | el peor | nunca más | jamás | odio | abogado | denuncia* | ridículo | lamentable* | desastre* | hart* | una burla | pesadilla | furios* | tomadura de pelo | una falta de respeto`,
    bad: `agrietad* | desportillad* | gotea | fuga | vuelto a cobrar | cobrado otra vez | devuélv* | infernal | mancha | rechaza* | pelos | húmed* | manch* | caducad* | quemad* | rayad* | por este precio | esperaba más | no aparece* | dejaron de | dejó de | se pierden | mal | mala | malo | malas | malos | decepcion* | grosero* | grosera* | maleducad* | antipátic* | enfadad* | enojad* | molest* | disgustad* | insatisfech* | suci* | rota | rotas | rotos | roto | rota | dañad* | estropead* | averiad* | defectuos* | no funciona | no funcionan | no sirve | no carga | no abre | no arranca | se cuelga | se cae | no ha llegado | no llegó | no me ha llegado | no llega |
      sigue sin | no he recibido | no recibí | nunca llegó | nunca recibí | sin respuesta | nadie responde | nadie contesta | nadie me | nadie nos | no contestan | no responden | ignor* | retras* | tarde | demora* | perdid* | desaparec* | cobrado dos veces | cobraron dos veces | dos veces | equivocad* el pedido | pedido equivocado | queja* | quejarme | reclam* | poco profesional | lento | lenta | lentos | lentas | lentitud | ruido* |
      ruidos* | no pudimos dormir | no pude dormir | imposible | no puedo | mal olor | huele* | moho | cucarachas | cancelar mi suscripción | carísim* | se corta | se desconecta | me colgó | colgó el teléfono | negaron | se niega* | dolor | duele | incompetent* | falta de`,
    poor: `problema* | error* | lamentablemente | desgraciadamente | difícil* | complicad* | caro | caros | carísimo | confus* | preocupad* | lástima | extrañ* | fallo* | falla* | esperando | esperé | otra vez | segunda vez | tercera vez | incómod* | aburrid* | sin ninguna explicación`,
    nothing: `plan profesional | versión profesional | buenos días | buenas tardes | buenas noches | buen día | buenas | buena tarde | no hay problema | sin problema | sería bueno | sería genial | estaría bien | me gustaría | nos gustaría | mejor por la | mejor para mí | qué es mejor | cuanto mejor | lo mejor sería | saludos cordiales | más tarde | por la tarde | de la tarde | tarde o | a lo mejor | en caso`,
    fine: `bien | correct* | limpi* | rápid* | rápidamente | fácil* | cómod* | útil | útiles | práctic* | eficaz | eficiente* | resuelto | solucionad* | tranquil* | puntual*  | sencill* | acogedor* | fiable*`,
    good: `impresionad* | reír | gentileza | qué sorpresa | sorpresa | ayudaron | sigan así | alegría | bueno | buena | buen | muy bien | content* | satisfech* | feliz | encantad* | amable* | simpátic* | cariñ* | atent* | hermos* | bonit* | lind* | rico | rica | ricos | ricas | delicios* | muy profesional* | profesionales | profesionalidad | recomiendo | recomendable* | recomend* | aprecio | me gusta | me gustó | nos gustó | me encanta | me encantó | nos encantó | muchas gracias | mil gracias | muchísimas gracias | agradezco | agradecid* |
      felicidades | felicitaciones | enhorabuena | bravo | muy paciente | tan paciente | paciencia | volveremos | volveré | gusto | agradable* | amabilidad | genial* | más rápida | más rápido | salvaron | chulo`,
    great: `excelente* | perfect* | maravillos* | fantástic* | increíble* | estupend* | magnífic* | espectacular* | extraordinari* | excepcional* | mejor | mejores | inmejorable* | de diez | una pasada | espléndid* | impecable* | brillante* | insuperable* | de lujo | sensacional*`,
  },
  thanks: 'gracias | agradezco',
  not: 'no | nunca | jamás | sin | ni | nada | tampoco | ningún | ninguna',
  notAfter: '',
  very: 'muy | realmente | demasiado | tan | sumamente | totalmente | completamente | absolutamente | especialmente | súper | bastante | muchísimo',
  barely: 'un poco | algo | casi | ligeramente | medio',
  but: 'pero | sin embargo | aunque | no obstante | lamentablemente',
  issues: {
    question: `es posible | hay | tienen | tiene | puedo | se puede | cuánto* | cuándo | dónde | cómo | qué | cuál* | por qué | quién | pregunta | duda | saber | aceptan | ofrecen | podrían decirme`,
    problem: `problema* | error* | no funciona* | no puedo | no carga | no abre | no ha llegado | no llega | no llegó | no he recibido | sigue sin | dónde está | averiad* | rot* | se cuelga | se corta | perdid* | falla* | fallo* | dejó de`,
    request: `por favor | podría* | pueden | puede | quiero | quisiera | queremos | necesito | necesitamos | enviar | envíen | cambiar | modificar | cancelar | eliminar | añadir | agregar | devolver | devolución | reembolso | cambio`,
    complaint: `queja* | vergüenza | inaceptable* | indignante* | decepcion* | grosero* | maleducad* | otra vez | nadie | disculpa* | horrible* | pésim* | esperé | ruido* | suci* | sin ninguna explicación | falta de respeto | lent* | me colgó | atendieron`,
    feedback: `sugerencia* | sugiero | sugerir | sería bueno | sería genial | estaría bien | idea | mejorar | mejora | opinión | en general | comentario`,
    appointment: `cita | reservar | reserva* | habitación doble | habitación individual | una mesa | consulta | vacuna* | turno | agendar | hueco`,
    billing: `factura* | iva | pago* | cobr* | cargo | tarjeta | transferencia | recibo | contabilidad | domiciliación`,
  },
  asks: 'por favor | podría* | pueden | envíe* | envíen | no olvide* | deben | llámeme | confirme*',
  promises:
    'voy a | vamos a | le envío | le enviaré | le enviaremos | enviaré | enviaremos | le llamo | le llamaré | le llamaremos | llamaré | me encargo | nos encargamos | reviso | revisaré | revisaremos | le llamará | le contactará | haré | haremos | devolveremos',
  idle: 'no dude* | con gusto | encantados de | un momento | disculpe | dígame | decirme | volveremos',
  moments: {
    near: 'antes del | antes de | hasta el | hasta | el | para el | en | dentro de | a las | después del | este | esta | desde',
    after: 'por la mañana | por la tarde | por la noche | de la mañana | de la tarde | próximo | que viene',
    said: 'hoy | mañana | pasado mañana | ahora mismo | inmediatamente | lo antes posible | cuanto antes | la próxima semana | la semana que viene | esta semana | el próximo mes | fin de semana | fin de mes | esta tarde | esta noche',
    days: 'lunes | martes | miércoles | jueves | viernes | sábado | domingo',
    months:
      'enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre',
    spans: 'minuto | hora | día | semana | mes | meses',
  },
  lacking:
    /(?:^| )(?:no|nunca|nadie|nada|ningun|ninguna|dejo de|dejaron de|sin) (?!es necesario|se si|dude)/u,
  weary:
    /(?:segunda|tercera|cuarta|quinta) vez|(?:desde hace|hace|llevo) (?:\S+ )?(?:dias|semanas|meses|horas)|(?:dos|tres|cuatro|cinco|\d+) (?:semanas|meses|veces)|cada vez/u,
  matters: `pedido | entrega | envío | paquete | mensajero | devolución | reembolso | cambio | precio | descuento | cupón | pago | factura | iva | tarjeta | cuenta | contraseña | acceso | suscripción | plan | garantía | talla | color | dirección | cita | reserva | habitación | desayuno | restaurante | aparcamiento | aeropuerto | traslado | wifi | internet | ruido | música | limpieza |
    baño | ducha | cama | vista | balcón | personal | recepción | estancia | médico | doctor | doctora | dentista | resultados | análisis | receta | vacuna | seguro | espera | tratamiento | exportación | informe | panel | integración | aplicación | web | permisos | usuario | datos | calidad | embalaje | producto | zapatos | chaqueta | lámpara | jarrón | hervidor | regalo | contrato | servicio | correo`,
  dull: `hola buenos buenas días tardes noches gracias favor señor señora quiero quisiera podría podrían pueden puede puedo tener tenía tengo hacer hace hoy ayer mañana anoche lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hora horas minutos día semana mes año dos tres diez once cuarto
    veinte personas problema pregunta todo todos nada casa nuevo nueva cuesta parece visto dentro antes número cada minutos increíble equivoqué atendieron`,
  links: 'de del para',
  endings: 's es a o',
  verbs: 'ar er ir ado ido aron ieron',
  frame: {
    customer: 'Cliente',
    agent: 'Agente',
    waiting: 'El cliente espera una respuesta.',
    issues: {
      question: 'Pregunta',
      problem: 'Problema',
      request: 'Solicitud',
      complaint: 'Queja',
      praise: 'Elogio',
      feedback: 'Opinión',
      appointment: 'Cita',
      billing: 'Facturación',
      other: 'Conversación',
    },
  },
};
