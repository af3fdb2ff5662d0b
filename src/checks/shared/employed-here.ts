/**
 * Recognises someone who works for the network itself or for one of its schools, in what people write about where
 * someone comes from.
 */

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

/**
 * Words for schools and for one school, in English, French, Welsh, Spanish, Catalan, German, te reo Māori, Italian,
 * Portuguese, Dutch, Swedish, Norwegian and Danish.
 */
const SCHOOLS = new Set(
  wordsIn(
    'schools primaries secondaries academies ecoles colleges lycees etablissements ysgolion escuelas colegios institutos ' +
      'centros escoles instituts schulen grundschulen kura scuole istituti escolas scholen basisscholen skolorna ' +
      'skolene skolerne',
  ),
);
const SCHOOL = new Set(
  wordsIn(
    'school primary secondary academy ecole college lycee etablissement ysgol escuela colegio instituto centro escola ' +
      'institut schule grundschule scuola istituto basisschool skola skole',
  ),
);

/** Words that make a school one of the network's. */
const OWN = new Set(
  wordsIn(
    'our member participating partner network cluster partnership federation consortium membre participante reseau ' +
      'bassin notre nos rhwydwaith clwstwr ein nuestra nuestras nuestro nuestros red miembro participantes xarxa ' +
      'nostra nostre nostres beteiligten beteiligte teilnehmenden teilnehmende unserer unseren unsere netzwerks ' +
      'verbunds rete nostri aderenti aderente partecipanti rede nossa nossas onze deelnemende netwerk deltagande ' +
      'deltakende deltagende natverket nettverket netværket vara vare vore',
  ),
);

/** What may be said of those schools, or of somebody's post there, without naming one. */
const ABOUT_SCHOOLS = new Set(
  wordsIn(
    'one two three four five six seven eight nine ten eleven twelve any each every both a an head headteacher ' +
      'principal deputy assistant senior middle leader teacher teachers bursar un une lun lune dun dune deux trois ' +
      'quatre cinq six sept huit neuf dix enseignant enseignante directrice directeur or oll athro pennaeth uno una ' +
      'dos tres cuatro cinco seis siete ocho nueve diez las del profesor profesora director directora dels duna ein ' +
      'eine einer zwei drei vier funf sechs sieben acht neun zehn lehrkraft lehrerin lehrer schulleiterin schulleiter ' +
      'tetahi o nga te di delle degli dei della due tre quattro cinque sei sette otto nove dieci insegnante docente ' +
      'dirigente uma um das dos da do duas oito professor professora een twee vijf zes zeven negen tien leraar van en ' +
      'ett av af fra fran fem sex sju atta nio tio larare rektor i to fire seks syv ni lærer',
  ),
);

/**
 * Whether the words say that someone comes from one of the network's schools, without saying which: `one of the five
 * schools`, `head of a member school`, `l'un des collèges`.
 */
export function isOfOneSchoolHere(from: string): boolean {
  const words = plainWords(from);
  const isSchool = (word: string) => SCHOOLS.has(word) || SCHOOL.has(word);
  const isAround = (word: string) =>
    isSchool(word) || OWN.has(word) || AROUND.has(word) || ABOUT_SCHOOLS.has(word) || /^\d+$/.test(word);
  if (!words.every(isAround)) return false;
  return words.some((word) => SCHOOLS.has(word)) || (words.some(isSchool) && words.some((word) => OWN.has(word)));
}
