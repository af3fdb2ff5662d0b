/**
 * Placeholder words in German.
 *
 * Source: Duden, Die deutsche Rechtschreibung, entries and abbreviations (k. A., s. o., s. u., N. N., dito, entfällt).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

export const GERMAN: PlaceholderWords = {
  toCome: phrases(`
    bisher keine, bisher nichts, keine bisher, derzeit keine, noch keine angabe, noch niemand, noch nicht, nein noch
    nicht, noch nichts, noch keine, noch keiner, noch offen, offen, ausstehend, in arbeit, in bearbeitung, in
    planung, in klärung, entwurf, später, demnächst, unbekannt, folgt, noch unklar, noch unbekannt, noch nicht
    bekannt, noch nicht entschieden, noch nicht festgelegt, n.n, noch nicht geklärt, noch zu klären, noch ungeklärt`),
  toComeWhen: phrases(`
    nicht besprochen, noch nicht besprochen, nicht gemessen, noch nicht gemessen, noch nicht gefragt, noch nicht
    erhoben, noch zu messen, noch zu bestimmen, noch zu ergänzen, noch zu finden, noch zu klären, noch zu entscheiden, noch festzulegen, noch
    zu vereinbaren, zu bestimmen, zu ergänzen, zu klären, zu vereinbaren, festzulegen, wird noch bestimmt, wird noch
    ergänzt, wird noch festgelegt, folgt, wird noch geklärt, wird noch benannt, wird noch gesucht, wird noch gefunden, wird noch vereinbart, wird noch entschieden, wird
    nachgereicht`),
  toComeThen: phrases(`
    das entscheiden wir, entscheiden wir, wir entscheiden das, das klären wir, klären wir, wir klären das, wir
    besprechen das, das besprechen wir, besprechen wir`),
  times: phrases(`
    später, bald, demnächst, nächsten, nächstes, ersten, frühjahr, frühling, sommer, herbst, winter, weihnachten,
    ostern, januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember`),
  thenWill: phrases(`
    wir fragen, wir suchen, wir lesen, wir werden fragen, wir werden suchen, wir werden lesen, das entscheiden wir, wir
    entscheiden das, das klären wir, wir klären das, das besprechen wir, wir besprechen das`),
  when: phrases(`
    später, bald, demnächst, im, in, am, an, auf, beim, bei, bis, vor, nach, der, die, dem, den, des, ende, anfang,
    mitte, nächsten, nächstes, ersten, sitzung, treffen, jahr, schuljahr, halbjahr, monat, woche, frühjahr,
    frühling, sommer, herbst, winter, mit, weihnachten, ostern, januar, jänner, februar, märz, april, mai, juni,
    juli, august, september, oktober, november, dezember, gemeinsam`),
  people: phrases('schulleitungen, schulleitung, schulen, partnern, kollegium, allen'),
  hedges: phrases(`
    nicht entschieden, noch nicht entschieden, unentschieden, noch offen, noch zu entscheiden, noch nicht
    vereinbart, noch nicht festgelegt, noch zu klären`),
  before: phrases('nein, nee, nö, leider, ehrlich gesagt, eigentlich, also'),
  after: phrases(`
    ehrlich gesagt, leider, wirklich, eigentlich, danke, im moment, zurzeit`),
  nothing: phrases(`
    nö, nee, haben wir nicht, wir haben keine, wir haben keinen, wir haben keins, wir haben so etwas nicht, nicht
    wirklich, eigentlich nicht, nie gehört, noch nie gehört, nie davon gehört, nicht dass ich wüsste, nicht dass wir
    wüssten, gibt es nicht, gibt es bei uns nicht,
    niemand, keine antwort, nicht bekannt, keine, keiner, keines, keins, kein, nein, nichts, k.a, keine angabe,
    keine angaben, entfällt, entf, nicht zutreffend, nicht vorhanden, trifft nicht zu, dito, ebenso, s.o, s.u, siehe
    oben, siehe unten, siehe website, siehe webseite, siehe homepage, siehe unsere website, siehe unsere webseite,
    siehe internet, wie oben`),
};
