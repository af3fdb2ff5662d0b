/**
 * Placeholder words in Welsh.
 *
 * Source: Geiriadur Prifysgol Cymru; TermCymru, the Welsh Government's terms (amherthnasol, i'w gadarnhau).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

export const WELSH: PlaceholderWords = {
  toCome: phrases(`
    dim ar hyn o bryd, neb eto, ddim eto, na ddim eto, dim eto, drafft, drafft cyntaf, ar y gweill, yn yr arfaeth,
    anhysbys, ddim yn gwybod, yn nes ymlaen, yn ddiweddarach, cyn bo hir, heb ei benderfynu, heb benderfynu, heb ei
    gadarnhau, dan drafodaeth`),
  toComeWhen: phrases(`
    heb ei drafod, heb ei thrafod, heb ei fesur, heb ei mesur, i'w fesur, i'w gadarnhau, i'w chadarnhau, i'w cadarnhau, i'w drafod, i'w thrafod, i'w trafod, i'w benderfynu, i'w
    phenderfynu, i'w penderfynu, i'w gytuno, i'w chytuno, i'w cytuno, i'w gwblhau, i'w chwblhau, i'w cwblhau, i'w
    lenwi, i'w llenwi, i'w bennu, i'w phennu, i'w pennu, i'w ysgrifennu, i'w enwi, i'w henwi, i'w ganfod, i'w
    chanfod, i'w gael, i'w ddewis, i'w ddilyn, i ddilyn, i ddod`),
  toComeThen: [],
  times: [],
  thenWill: [],
  when: phrases(`
    yn, y, yr, ym, ar, erbyn, cyn, ôl, ddiweddarach, nes, ymlaen, nesaf, cyntaf, cyfarfod, tymor, flwyddyn,
    blwyddyn, mis, gwanwyn, haf, hydref, gaeaf, nadolig, pasg, ionawr, chwefror, mawrth, ebrill, mai, mehefin,
    fehefin, gorffennaf, awst, medi, fedi, tachwedd, dachwedd, rhagfyr, ragfyr, gyda, gyda'r, diwedd, ddiwedd,
    dechrau, ddechrau`),
  people: phrases('penaethiaid, llywodraethwyr, ysgolion, partneriaid, pawb, bawb, staff'),
  hedges: phrases(`
    heb ei benderfynu, heb benderfynu, heb ei gytuno, heb ei chytuno, i'w benderfynu, i'w phenderfynu, i'w
    gytuno, i'w gadarnhau`),
  before: phrases('na, nac oes, wel, yn anffodus'),
  after: phrases(`
    a dweud y gwir, i fod yn onest, yn anffodus, diolch`),
  nothing: phrases(`
    ddim wir, ddim mewn gwirionedd, ddim felly, dim felly, does gennym ni ddim, does gennym ni ddim un, does dim
    gennym ni, does dim un gyda ni, erioed wedi clywed amdano, hyd y gwn i,
    neb, dim, dim byd, dim un, na, nage, nac oes, nac ydy, amherthnasol, amh, ddim yn berthnasol, ddim ar gael, fel
    uchod, yr un fath, gweler uchod, gweler isod, gweler y wefan, gweler ein gwefan, gweler gwefan, gweler gwefan yr
    ysgol`),
};
