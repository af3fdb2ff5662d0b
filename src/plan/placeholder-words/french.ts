/**
 * Placeholder words in French.
 *
 * Source: Office québécois de la langue française, Banque de dépannage linguistique (néant, sans objet, s. o., n. d.);
 * Dictionnaire de l'Académie française (idem, ébauche).
 */

import { type PlaceholderWords, phrases } from './words-of-language.ts';

export const FRENCH: PlaceholderWords = {
  toCome: phrases(`
    rien pour le moment, rien pour l'instant, aucun pour le moment, aucune pour le moment, pas encore, non pas
    encore, rien encore, en attente, en cours, en discussion, ébauche, brouillon, bientôt, plus tard,
    ultérieurement, inconnu, non déterminé, non défini, n.d, n/d, reste à définir, reste à trouver, reste à
    préciser, reste à confirmer`),
  toComeWhen: phrases(`
    à définir, à préciser, à compléter, à confirmer, à convenir, à décider, à déterminer, à discuter, à désigner, à
    nommer, pas discuté, pas encore discuté, pas mesuré, pas encore mesuré, non mesuré, pas encore demandé, à mesurer, à rédiger, à trouver, à venir, à voir, à suivre, à remplir`),
  toComeThen: phrases(`
    nous déciderons, on décidera, nous verrons, on verra, nous en parlerons, on en parlera, nous le déciderons`),
  times: phrases(`
    plus, tard, bientôt, rentrée, prochain, prochaine, première, premier, janvier, février, mars, avril, mai, juin,
    juillet, août, septembre, octobre, novembre, décembre, noël, pâques, printemps, été, automne, hiver`),
  thenWill: phrases(`
    nous allons lire, on va lire, nous allons demander, on va demander, nous allons chercher, on va chercher, nous
    cherchons, on cherche, nous déciderons, on décidera, nous verrons, on verra, nous en parlerons, on en parlera`),
  when: phrases(`
    plus, tard, ultérieurement, bientôt, en, au, à, la, le, les, l'année, du, de, des, avant, après, lors, dès, fin,
    début, prochain, prochaine, première, premier, cette, ce, réunion, rentrée, trimestre, année, mois, semaine,
    printemps, été, automne, hiver, avec, janvier, février, mars, avril, mai, juin, juillet, août, septembre,
    octobre, novembre, décembre, noël, pâques, ensemble`),
  people: phrases('directeurs, directions, écoles, établissements, partenaires, équipe, équipes, conseil, tous'),
  hedges: phrases(`
    pas décidé, pas encore décidé, non décidé, indécis, à décider, pas encore convenu, à définir, à
    confirmer, reste à décider, reste à définir`),
  before: phrases('non, euh, honnêtement, désolé, désolée, malheureusement'),
  after: phrases(`
    pour être honnête, honnêtement, à vrai dire, franchement, vraiment, désolé, désolée, malheureusement, merci`),
  nothing: phrases(`
    pas vraiment, pas que je sache, je ne crois pas, nous n'en avons pas, on n'en a pas, nous n'avons rien, jamais
    entendu parler, jamais entendu parler de cela, pas chez nous,
    aucun, aucune, non, rien, néant, sans objet, s.o, s/o, non applicable, non disponible, idem, pareil, comme
    ci-dessus, voir ci-dessus, voir plus haut, voir site, voir le site, voir notre site, voir site web, voir le site
    web, voir site internet, voir le site internet`),
};
