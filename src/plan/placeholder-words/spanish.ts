/**
 * Placeholder words in Spanish.
 *
 * Source: Real Academia Española, Diccionario and Ortografía (ídem, borrador, list of abbreviations); Fundéu (s. d., n.
 * d.).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

export const SPANISH: PlaceholderWords = {
  toCome: phrases(`
    nada por ahora, ninguno por ahora, ninguna por ahora, por ahora no, nada de momento, todavía no, aún no, no
    todavía no, no aún no, pendiente, borrador, en proceso, en curso, más adelante, más tarde, próximamente, sin
    definir, sin decidir, sin determinar, desconocido, no se sabe, no sabemos`),
  toComeWhen: phrases(`
    sin medir, no medido, aún no medido, todavía no medido, sin hablar, no se ha hablado, por medir, por acordar, por completar, por concretar, por confirmar, por decidir, por definir, por designar, por
    determinar, por encontrar, por nombrar, a acordar, a completar, a concretar, a confirmar, a convenir, a decidir,
    a definir, a determinar, pendiente de acordar, pendiente de confirmar, pendiente de decidir, pendiente de
    definir, pendiente de`),
  toComeThen: phrases(`
    lo decidiremos, decidiremos, ya veremos, lo veremos, lo hablaremos, lo acordaremos`),
  times: phrases(`
    adelante, pronto, próximo, próxima, primera, primavera, verano, otoño, invierno, navidad, enero, febrero, marzo,
    abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre`),
  thenWill: phrases(`
    vamos a leer, vamos a preguntar, vamos a buscar, lo decidiremos, lo hablaremos, lo veremos, ya veremos,
    preguntaremos, buscaremos, leeremos`),
  when: phrases(`
    más, tarde, adelante, pronto, en, el, la, los, las, del, de, al, antes, después, durante, próximo, próxima,
    primera, primer, este, esta, fin, final, reunión, trimestre, curso, año, mes, semana, primavera, verano, otoño,
    invierno, navidad, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre,
    diciembre, con, confirmación, aprobación, decisión`),
  people: phrases('directores, direcciones, centros, escuelas, colegios, socios, equipo, todos'),
  hedges: phrases(`
    sin decidir, no decidido, no está decidido, todavía no decidido, aún no decidido, por decidir, por
    acordar, por confirmar, por definir`),
  before: phrases('no, pues, la verdad, lamentablemente'),
  after: phrases(`
    la verdad, sinceramente, lamentablemente, gracias, de momento, por ahora`),
  nothing: phrases(`
    no tenemos, no tenemos ninguno, no tenemos ninguna, no lo tenemos, no mucho, en realidad no, realmente no, que yo
    sepa no, no que yo sepa, nunca hemos oído hablar de eso, creo que no,
    ninguno, ninguna, no, nada, no aplica, no procede, no hay, no consta, no disponible, n/c, n/d, s/d, s.d, sin
    datos, ídem, lo mismo, igual, ver arriba, véase arriba, ver web, ver la web, ver nuestra web, ver página web,
    ver sitio web, véase la web`),
};
