/** Recognises someone who works for the network itself, in what people write about where someone comes from. */

import type { Plan } from '../../plan/model/plan.ts';
import { plainWords } from './names-in-words.ts';

const wordsIn = (text: string): string[] => text.split(' ');

/** Words for a network or for its schools, in English, French, Welsh, Spanish, German, Catalan and te reo Māori. */
const NETWORK = new Set(
  wordsIn(
    'network networks cluster community partnership collaborative consortium federation alliance schools heads ' +
      'principals headteachers members reseau ecoles etablissements bassin rhwydwaith clwstwr ysgolion partneriaeth ' +
      'red escuelas centros agrupacion netzwerk netzwerks netzwerkes schulverbund verbund schulen schulgemeinschaft ' +
      'xarxa escoles kahui ako',
  ),
);

/** What may be said about how and by whom, without naming anybody else. */
const AROUND = new Set(
  wordsIn(
    'employed paid hired appointed funded engaged salaried by of for from at in to our own all its together jointly ' +
      'directly learning area local member participating school part full time office central team staff coordinator ' +
      'employe employee embauche embauchee paye payee remunere remuneree par pour de des du le la les l notre nos ' +
      'tous ensemble bureau cyflogir cyflogedig gan yr y ein swyddfa contratado contratada empleado empleada pagado ' +
      'pagada por el los las nuestra nuestras oficina angestellt angestellte angestellter beschaftigt bezahlt ' +
      'finanziert vom von den der dem beim bei unserem unseren unser gemeinsam geschaftsstelle buro',
  ),
);

/** What a network may be that other bodies are as well, so that it only counts if the network's name has it. */
const BODIES = new Set(
  wordsIn(
    'trust association society foundation union league company charity council group academy ' +
      'fondation verein stiftung asociacion fundacion cymdeithas ymddiriedolaeth',
  ),
);

/**
 * Whether the words name the office of the network itself, by its name or a part of it that isn't a place's: `Trust
 * office, former headteacher` in the Brigshaw Co-operative Trust, which has no partner that is a trust.
 */
export function isOwnOffice(from: string, { network, partners }: Pick<Plan, 'network' | 'partners'>): boolean {
  const name = new Set(plainWords(network.name));
  const others = new Set(partners.flatMap((partner) => plainWords(partner.name)));
  return from.split(/[,;:()]/).some((part) => {
    const words = plainWords(part);
    const isAround = (word: string) => name.has(word) || NETWORK.has(word) || AROUND.has(word);
    return words.every(isAround) && words.some((word) => BODIES.has(word) && name.has(word) && !others.has(word));
  });
}

/**
 * Whether the words say that the network, its cluster, its learning community or its schools employ someone, and nobody
 * else: `employed by the learning community`, `paid jointly by the schools`, `our cluster office`.
 */
export function isEmployedHere(from: string): boolean {
  const words = plainWords(from);
  return words.some((word) => NETWORK.has(word)) && words.every((word) => NETWORK.has(word) || AROUND.has(word));
}
