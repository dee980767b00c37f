import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  countries: ['ES', 'MX', 'AR', 'CO'],
  women: 'Lucía:lucia María:maria Carmen Elena Paula Sofía:sofia Marta Rosa Isabel Ana Julia Inés:ines',
  men: 'Carlos Javier Miguel José:jose Luis Pablo Diego Andrés:andres Jorge Raúl:raul Manuel Sergio',
  surnames:
    'García:garcia Martínez:martinez López:lopez Sánchez:sanchez Pérez:perez Gómez:gomez Fernández:fernandez Díaz:diaz Moreno Romero Navarro Torres Ramos Vega Castro Ortega',
  words: {
    product:
      'tetera de cerámica|manta de lana|lámpara de mesa|cartera de cuero|zapatillas de correr|chubasquero|molinillo de café|pañuelo de seda|mochila|reloj de pared|silla de jardín|camisa de algodón|cuenco de madera|termo|mantel|funda de móvil|marco de fotos|guantes de invierno|báscula de cocina|toalla de baño',
    service:
      'revisión dental|limpieza dental|examen de la vista|análisis de sangre|sesión de fisioterapia|consulta de la piel|ecografía|vacunación|masaje|consulta de nutrición|electrocardiograma|prueba de alergia|radiografía|visita al pediatra',
    day: 'lunes|martes|miércoles|jueves|viernes|sábado',
    city: 'Valencia|Sevilla|Puebla|Córdoba|Bilbao|Medellín|Rosario|Granada|Mérida|Zaragoza',
    reason:
      'la talla es pequeña|el color es distinto|llegó rayado|lo pedí dos veces|dejó de funcionar a los dos días|falta una pieza|la costura se abrió|ya no lo necesito',
  },
  price: (amount) => `${amount} €`,
  joints: ['! ', ' '],
  hello: ['Hola', 'Buenos días', 'Buenas tardes', 'Estimado equipo', 'Qué tal'],
  details: [
    'Les escribo desde {city}.',
    'Mi número de pedido es {order}.',
    'En su página no encontré la respuesta.',
    'Me los recomendó una amiga de {city}.',
    'Ya llamé [dos|tres] veces y nadie contesta.',
    'Es [algo|bastante] urgente porque viajamos el {day}.',
    'Pueden llamarme después de las {time}.',
    'Soy cliente desde hace {number} años.',
  ],
  remarks: [
    'Acabo de comprobarlo.',
    'Lo confirmó nuestra compañera de {city}.',
    'Tenga a mano el número {order}, por favor.',
    'Hoy atendemos hasta las {time}.',
    'Aquí estoy si necesita algo más.',
    'Perdone la espera, hoy hay mucho trabajo.',
  ],
  thanks: [
    '¡[Muchas|Muchísimas] gracias!',
    'Perfecto, gracias, {agent}.',
    'Entendido, me sirve.',
    'Gracias por responder tan rápido.',
    'Gracias, eso era todo.',
  ],
  goodbyes: [
    '¡De nada, {name}! Que tenga un buen {day}.',
    'Encantados de ayudar. ¡Hasta pronto!',
    'Cuando quiera.',
    'Gracias por escribirnos.',
  ],
  notes: [
    'Llamé al almacén de {city}, lo buscan antes del {day}.',
    'La clienta está molesta, respondan pronto por favor.',
    'Ofrecí {price} de descuento, espero aprobación.',
    'El mismo caso que {order}.',
    'Prefiere que la llamen después de las {time}.',
  ],
  talks: {
    booking: {
      subjects: ['Cita: {service}', 'Cita para el {day}', '¿Queda hueco el {day}?'],
      openings: [
        'Quisiera pedir una cita: {service}. ¿[Es posible|Puede ser] el {day} a las {time}?',
        '¿Tienen hueco el {day}? Es para: {service}.',
        '¿Puedo cambiar mi cita ({service}) al {day}? Mejor después de las {time}.',
      ],
      answers: [
        'Claro, {name}. El {day} a las {time} está libre. ¿La reservo?',
        'El {day} está completo, pero puedo ofrecerle el día siguiente a las {time}.',
        'Sí, queda anotada para el {day} a las {time}.',
      ],
      exchanges: [
        ['¿Cuánto dura?', 'Unos {number}0 minutos con los trámites.'],
        ['¿Qué debo llevar?', 'Su documento y resultados anteriores, si los tiene.'],
        ['¿Puede venir mi hijo?', 'Por supuesto, hay un rincón infantil en la sala.'],
      ],
    },
    price: {
      subjects: ['Precio de {item}', '¿Cuánto cuesta?', 'Consulta de precios'],
      openings: [
        '¿Cuánto cuesta: {item}? ¿Hay descuento a partir de {number}?',
        'Vi {item} en otro sitio por {price}. ¿[Pueden|Podrían] igualarlo?',
        '¿Me envían la lista de precios? Me interesa sobre todo {item}.',
      ],
      answers: [
        'Ahora cuesta {price}, {name}, impuestos incluidos.',
        'El precio normal es {price}. Desde {number} unidades ahorra un diez por ciento.',
        'No podemos bajar de {price}, pero el envío sería gratis.',
      ],
      exchanges: [
        ['¿Puedo pagar con tarjeta?', 'Sí, con tarjeta, transferencia o efectivo.'],
        ['¿Es el precio final?', 'Sí, no se añade nada.'],
        ['¿Se puede pagar a plazos?', 'Sí, hasta en {number} cuotas sin intereses.'],
      ],
    },
    delivery: {
      subjects: ['¿Dónde está mi pedido {order}?', 'Envío de {product}', 'Paquete {order} retrasado'],
      openings: [
        'El pedido {order} ({product}) debía llegar el {day} y [no ha llegado|sigue sin llegar]. ¿Dónde está?',
        '¿Envían a {city}? Quiero pedir: {product}.',
        'El seguimiento de {order} no cambia desde hace {number} días. ¿Se perdió?',
      ],
      answers: [
        'Lo siento, {name}. El paquete {order} va en camino y llega el {day}.',
        'Sí, enviamos a {city}; tarda {number} días laborables.',
        'El mensajero no encontró la dirección. Lo intentará de nuevo el {day}.',
      ],
      exchanges: [
        ['¿Puede llamar antes de venir?', 'Se lo dejé anotado, llamará media hora antes.'],
        ['¿Puedo cambiar la dirección?', 'Sí, envíeme la nueva, por favor.'],
        ['¿Hay un punto de recogida?', 'Sí, junto a la estación, abierto hasta las {time}.'],
      ],
    },
    refund: {
      subjects: ['Devolución de {item}', 'Reembolso del pedido {order}', 'Anular el pedido'],
      openings: [
        'Quiero devolver: {item}, porque {reason}. ¿Qué tengo que hacer?',
        '¿Cuándo recibiré el reembolso de {order}? Ya pasaron {number} días.',
        'Por favor, anulen {order} [y devuelvan el dinero|cuanto antes]: {reason}.',
      ],
      answers: [
        'Entiendo, {name}. Tiene dos semanas para devolverlo; la etiqueta está en su correo.',
        'El reembolso de {price} salió hoy y tarda hasta {number} días.',
        'El pedido {order} está anulado; el dinero vuelve a la misma tarjeta.',
      ],
      exchanges: [
        ['¿Necesito la caja original?', 'No, sirve cualquier caja resistente.'],
        ['¿Puedo cambiarlo por otro?', 'Con gusto. ¿Qué talla o color?'],
        ['¿Quién paga el envío?', 'Nosotros, la etiqueta ya está pagada.'],
      ],
    },
    complaint: {
      subjects: ['Queja', 'Muy decepcionada', 'Problema con {item}'],
      openings: [
        'Estoy [muy|realmente] decepcionada: {item}, y {reason}. Por {price} esperaba otra cosa.',
        'El {day} esperé {number}0 minutos y nadie se disculpó. ¿Qué servicio es este?',
        'Otra vez algo sale mal con mi pedido: ¡{reason}!',
      ],
      answers: [
        'Lo siento de verdad, {name}. No debió pasar y averiguaré por qué.',
        'Gracias por avisar. La encargada le llamará antes del {day}.',
        'Tiene razón. ¿Acepta un descuento de {price} en su próximo pedido?',
      ],
      exchanges: [
        ['Quiero hablar con la encargada.', 'Le llamará hoy después de las {time}.'],
        ['¿Cómo lo evitarán?', 'Ahora revisamos cada paquete dos veces.'],
        ['Tengo fotos.', 'Envíelas, nos ayudan mucho.'],
      ],
    },
    thanks: {
      subjects: ['Gracias', 'Una felicitación', 'Excelente servicio'],
      openings: [
        'Solo quería dar las gracias: {item}, todo [excelente|perfecto], y {agent} fue muy amable.',
        'Todo llegó el {day}, bien embalado. ¡[Muy contenta|Volveré a pedir]!',
        'Toda la familia está encantada. Saludos al equipo.',
      ],
      answers: [
        '¡Qué amable, {name}! Se lo leeré a todos.',
        'Nos alegra el día, ¡gracias!',
        'Nos alegra que le guste. ¡Hasta pronto!',
      ],
      exchanges: [['¿Dónde dejo una reseña?', 'En nuestra página, debajo de la foto.']],
    },
  },
};
